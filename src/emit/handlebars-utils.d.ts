/** Handlebars has no types for this part of it. */
declare module "handlebars/dist/cjs/handlebars/utils.js" {
  export function escapeExpression(value: unknown): string;
}
