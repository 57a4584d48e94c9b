import { z } from 'zod';
import { nearestName, pathText, shown, type Problem } from '../problems.ts';
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

/** The schemas that can hold at a path, with unions taken apart. */
function schemasAt(root: Json, path: readonly PropertyKey[]): Json[] {
  const open = (schema: unknown): Json[] => {
    if (!isSchema(schema)) return [];
    if (schema.$ref) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      return open(Reflect.get(root.definitions ?? {}, name));
    }
    const union = schema.anyOf ?? schema.oneOf;
    return union ? union.flatMap(open) : [schema];
  };
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

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
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
          path: pathText([...issue.path, key]),
          found: `the unknown key ${shown(key)}`,
          expected: `one of ${keys.join(', ')}`,
          ...(nearest ? { nearest } : {}),
        };
      });
    }
    const found = valueAt(json, issue.path);
    const nearest = typeof found === 'string' ? nearestName(found, listedValues(schemas)) : null;
    const detail = issue.code === 'invalid_format' ? issue.message : '';
    return [
      {
        file,
        path: pathText(issue.path),
        found: shown(found),
        expected: detail || expectedAt(schemas, issue.message),
        ...(nearest ? { nearest } : {}),
      },
    ];
  });
  return { ok: false, problems };
}
