/** The few words of `datapackage` that the tests use; it brings no types of its own. */
declare module 'datapackage' {
  interface Resource {
    name: string;
    /** Whether it is a table with a schema. */
    tabular: boolean;
    descriptor: { type?: string };
    /** Every row, each value as its schema says it. */
    read(options: { keyed: boolean; relations: boolean }): Promise<unknown[]>;
  }
  export class Package {
    static load(descriptor: string, options: { strict: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
