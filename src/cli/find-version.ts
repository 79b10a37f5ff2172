import packageJson from "../../package.json" with { type: "json" };

/** planc's own version. */
export const version: string = packageJson.version;
