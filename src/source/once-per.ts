/** A function that works out once for each object what follows from it, and knows it as long as the object lives. */
export function oncePer<K extends object, V>(workOut: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = { value: workOut(key) };
      known.set(key, found);
    }
    return found.value;
  };
}
