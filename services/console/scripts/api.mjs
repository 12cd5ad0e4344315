// Writes the types of the services' committed OpenAPI documents to src/api/generated, which is not committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const root = join(import.meta.dirname, '..');
const documents = join(root, '../../docs/api');
const target = join(root, 'src/api/generated');
const services = ['team', 'crm', 'deal', 'goal', 'incentive'];

mkdirSync(target, { recursive: true });
for (const service of services) {
  const document = JSON.parse(readFileSync(join(documents, `${service}.json`), 'utf8'));
  const types = await openapiTS(document, { propertiesRequiredByDefault: true });
  writeFileSync(join(target, `${service}.ts`), astToString(types));
}
