/** A list whose items are made when they are asked for, each time anew: so a long page never holds what it shows of every entity at once. */
export class LazyList<Item, Made> implements Iterable<Made> {
  readonly #items: readonly Item[];
  readonly #make: (item: Item) => Made;

  constructor(items: readonly Item[], make: (item: Item) => Made) {
    this.#items = items;
    this.#make = make;
  }

  *[Symbol.iterator](): Iterator<Made> {
    for (const item of this.#items) yield this.#make(item);
  }
}

/** Such a list of what is made of some items; an empty one is a plain list, so that templates see that there is nothing. */
export function lazyList<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Iterable<Made> {
  return items.length === 0 ? [] : new LazyList(items, make);
}

/** A view as plain data, with all its lists made. */
export function withWholeLists(view: unknown): unknown {
  if (view instanceof LazyList || Array.isArray(view))
    return Array.from<unknown, unknown>(view, withWholeLists);
  if (typeof view !== "object" || view === null) return view;
  return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, withWholeLists(value)]));
}
