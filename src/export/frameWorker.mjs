// Worker threads start in plain JavaScript: this teaches them TypeScript.
import { register } from 'tsx/esm/api';

register();
const { default: work } = await import('./frameWorker.ts');
export default work;
