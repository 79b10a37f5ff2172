/** Loads the page of every rule, by the rule's id. The pages are many, and most commands need none of them. */
export async function loadPages(): Promise<Readonly<Record<string, string>>> {
  return (await import("./pages.generated.js")).pages;
}
