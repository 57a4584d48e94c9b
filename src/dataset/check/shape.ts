import { z } from 'zod';
import { nearestName, shown, type Path, type Problem } from '../problems.ts';
import { files, type FileName } from '../schema/index.ts';

type Json = z.core.JSONSchema.BaseSchema;

const jsonSchemas = new Map<FileName, Json>();

/** The JSON Schema of one of an edition's files (draft 7, which editors know best). */
export function jsonSchemaOf(name: FileName): Json {
  const known = jsonSchemas.get(name);
  if (known) return known;
  const made = z.toJSONSchema(files[name], { target: 'draft-7', io: 'input' });
  jsonSchemas.set(name, made);
  return made;
}

const isSchema = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What a schema says itself: references followed, unions taken apart. */
function schemasIn(root: Json, schema: unknown): Json[] {
  if (!isSchema(schema)) return [];
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return schemasIn(root, Reflect.get(root.definitions ?? {}, name));
  }
  const union = schema.anyOf ?? schema.oneOf;
  return union ? union.flatMap((one) => schemasIn(root, one)) : [schema];
}

/** The schemas that can hold at a path. */
function schemasAt(root: Json, path: Path): Json[] {
  const open = (schema: unknown) => schemasIn(root, schema);
  return path.reduce<Json[]>(
    (schemas, key) =>
      schemas.flatMap((schema) => {
        if (typeof key !== 'number') {
          return open(schema.properties?.[String(key)] ?? schema.additionalProperties);
        }
        return Array.isArray(schema.items) ? open(schema.items[key]) : open(schema.items);
      }),
    open(root),
  );
}

/** Texts of every form that a schema asks for. */
const FORMS = [
  ...['x', 'xx', '2000', '#808080', 'geo/x.geojson', 'sources/x.txt', 'https://example.org/'],
] as const;

/** A value that a schema allows; undefined where none is known. */
function standIn(root: Json, schema: Json | undefined): unknown {
  if (!schema) return undefined;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const inside = (own: unknown) => standIn(root, schemasIn(root, own)[0]);
  switch (schema.type) {
    case 'string':
      return FORMS.find((form) => !schema.pattern || new RegExp(schema.pattern, 'u').test(form));
    case 'number':
    case 'integer':
      return Math.max(schema.minimum ?? 1, Number(schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return false;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => inside(schema.items));
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, inside(schema.properties?.[key])]),
      );
    default:
      return undefined;
  }
}

/** A value that the schema of a file allows at a path; undefined where none is known. */
export function standInAt(name: FileName, path: Path): unknown {
  const root = jsonSchemaOf(name);
  return standIn(root, schemasAt(root, path)[0]);
}

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (isSchema(value) ? Reflect.get(value, key) : undefined),
    root,
  );

/** Values that the schema lists at a path; empty where any value of a type will do. */
function listedValues(schemas: Json[]): string[] {
  return schemas.flatMap((schema) => [
    ...(schema.const === undefined ? [] : [String(schema.const)]),
    ...(schema.enum ?? []).map(String),
  ]);
}

function expectedAt(schemas: Json[], message: string): string {
  const values = [...new Set(listedValues(schemas))];
  if (values.length > 0) return values.join(' or ');
  const described = schemas.find((schema) => schema.description)?.description;
  const types = [...new Set(schemas.flatMap((schema) => schema.type ?? []))].join(' or ');
  return [types || message, described].filter(Boolean).join(' – ').replace(/\.$/, '');
}

/** What an issue says more exactly than the schema's description; empty where it does not. */
function detailOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' || issue.code === 'custom') return issue.message;
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return '';
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  const bound =
    issue.inclusive === false
      ? small
        ? 'more than'
        : 'less than'
      : small
        ? 'at least'
        : 'at most';
  const what: Record<string, string> = { array: ' items', string: ' characters' };
  return `${bound} ${limit.toLocaleString('en')}${what[issue.origin] ?? ''}`;
}

/** Checks a parsed file against its schema. Gives the data with defaults, or every problem. */
export function checkShape(
  name: FileName,
  json: unknown,
): { ok: true; data: z.infer<(typeof files)[FileName]> } | { ok: false; problems: Problem[] } {
  const parsed = files[name].safeParse(json);
  if (parsed.success) return { ok: true, data: parsed.data };
  const file = `${name}.json`;
  const root = jsonSchemaOf(name);
  const problems = parsed.error.issues.flatMap((issue): Problem[] => {
    const schemas = schemasAt(root, issue.path);
    if (issue.code === 'unrecognized_keys') {
      const keys = [...new Set(schemas.flatMap((schema) => Object.keys(schema.properties ?? {})))];
      return issue.keys.map((key) => {
        const nearest = nearestName(key, keys);
        return {
          file,
          path: [...issue.path, key],
          found: `the unknown key ${shown(key)}`,
          expected: `one of ${keys.join(', ')}`,
          ...(nearest ? { nearest } : {}),
        };
      });
    }
    const found = valueAt(json, issue.path);
    const nearest = typeof found === 'string' ? nearestName(found, listedValues(schemas)) : null;
    const detail = detailOf(issue);
    return [
      {
        file,
        path: issue.path,
        found: shown(found),
        expected: detail || expectedAt(schemas, issue.message),
        ...(nearest ? { nearest } : {}),
      },
    ];
  });
  return { ok: false, problems };
}
