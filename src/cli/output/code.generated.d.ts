/** A checksum of planc's own code: what another planc has written may differ, and is made anew. */
export const code: string;
