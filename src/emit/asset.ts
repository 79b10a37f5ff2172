import { assets } from "./templates.generated.js";

/** A style sheet or script of templates/, by its path there. */
export function asset(path: string): string {
  const text = assets[path];
  if (text === undefined) throw new Error(`templates/${path} does not exist`);
  return text;
}
