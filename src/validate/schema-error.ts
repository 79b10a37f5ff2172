/** What Ajv says of a value that does not fit its schema: where it is, as a JSON pointer, and which keyword it broke. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
