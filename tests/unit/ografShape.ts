/** What a manifest is to look like, by the types of the `ograf` package: for machines without the EBU's schema. */
import type { GraphicsManifest } from 'ograf';

/** Names of a type's own keys, vendors' keys aside. */
type Own<Type> = keyof {
  [Key in keyof Type as Key extends `v_${string}` ? never : Key]: Type[Key];
};

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value !== '';
const truth: Check = (value) => typeof value === 'boolean';
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const record = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const thumbnail: Check = (value) => record(value) && text(value.file);
const field: Check = (value) =>
  record(value) && text(value.title) && ['string', 'number', 'boolean'].includes(`${value.type}`);

/** A check for every key that there is: a new one in the types fails to compile here. */
const checks: Record<Own<GraphicsManifest>, Check> = {
  $schema: (value) =>
    value === 'https://ograf.ebu.io/v1/specification/json-schemas/graphics/schema.json',
  id: text,
  version: optional(text),
  main: text,
  name: text,
  description: optional(text),
  author: optional((value) => record(value) && text(value.name)),
  customActions: optional(list((value) => record(value) && text(value.id) && text(value.name))),
  supportsRealTime: truth,
  supportsNonRealTime: truth,
  stepCount: optional((value) => Number.isInteger(value) && Number(value) >= -1),
  schema: optional(
    (value) =>
      record(value) &&
      value.type === 'object' &&
      record(value.properties) &&
      Object.values(value.properties).every(field),
  ),
  renderRequirements: optional(list(record)),
  thumbnails: optional(list(thumbnail)),
};

/** What is wrong with a manifest: the keys that are not as they are to be. */
export function faultsOf(manifest: unknown): string[] {
  if (!record(manifest)) return ['not an object'];
  const unknown = Object.keys(manifest).filter((key) => !Object.hasOwn(checks, key));
  const wrong = Object.entries(checks).flatMap(([key, check]) =>
    check(manifest[key]) ? [] : [key],
  );
  return [...unknown, ...wrong];
}
