const nothing = {};

/**
 * What two objects hold together; where both have a key, what the second has. V8 of Node 20 gives each object that is made by `{ ...one, ...other }` or
 * `{ ...one, key }` a shape of its own, which takes more room than the object, and all that reads many of them is slow. Where what is spread first
 * is empty it does not.
 */
export function together<One extends object, Other extends object>(one: One, other: Other): One & Other {
  return { ...nothing, ...one, ...other };
}
