/** A list whose items are made when they are asked for, each time anew: so a long page never holds what it shows of every entity at once. */
export function lazyList<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Iterable<Made> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield make(item);
    },
  };
}
