/** The templates of templates/ by path without their ending, as Handlebars compiles them ahead of time. */
export const templates: Readonly<Record<string, TemplateSpecification>>;

/** The style sheets and scripts of templates/ by path. */
export const assets: Readonly<Record<string, string>>;
