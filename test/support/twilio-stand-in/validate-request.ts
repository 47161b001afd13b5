// Holds every REST request against Twilio's published OpenAPI files, where they are to be found. Only the
// operations the stand-in serves are kept, compiled once per directory and process.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

export type CheckedRequest = { method: string; path: string; query: [string, string][]; form: [string, string][]; contentType: string };

export type Contract = {
  /** What is wrong with the request; nothing when it is as published. */
  problemsOf(request: CheckedRequest): string[];
  /** Properties of a resource as published, for tests of the stand-in itself. */
  propertiesOf(schema: string): string[];
};

const account = '/2010-04-01/Accounts/{AccountSid}';
const served: Record<string, [string, string][]> = {
  'twilio_api_v2010.json': [
    ['get', '/2010-04-01/Accounts/{Sid}.json'],
    ['get', `${account}/Messages.json`],
    ['post', `${account}/Messages.json`],
    ['get', `${account}/Messages/{Sid}.json`],
    ['post', `${account}/Messages/{Sid}.json`],
    ['get', `${account}/Messages/{MessageSid}/Media.json`],
    ['get', `${account}/Messages/{MessageSid}/Media/{Sid}.json`],
    ['get', `${account}/Calls.json`],
    ['post', `${account}/Calls.json`],
    ['get', `${account}/Calls/{Sid}.json`],
    ['post', `${account}/Calls/{Sid}.json`],
    ['get', `${account}/IncomingPhoneNumbers.json`],
    ['get', `${account}/IncomingPhoneNumbers/{Sid}.json`],
    ['post', `${account}/IncomingPhoneNumbers/{Sid}.json`],
    ['get', `${account}/Recordings/{Sid}.json`],
    ['get', `${account}/Addresses.json`],
    ['post', `${account}/Addresses.json`],
    ['post', `${account}/Addresses/{Sid}.json`],
  ],
  'twilio_lookups_v2.json': [['get', '/v2/PhoneNumbers/{PhoneNumber}']],
  'twilio_messaging_v1.json': [
    ['get', '/v1/a2p/BrandRegistrations'],
    ['post', '/v1/a2p/BrandRegistrations'],
    ['get', '/v1/a2p/BrandRegistrations/{Sid}'],
    ['post', '/v1/a2p/BrandRegistrations/{Sid}'],
    ['post', '/v1/a2p/BrandRegistrations/{BrandRegistrationSid}/SmsOtp'],
    ['get', '/v1/Services'],
    ['post', '/v1/Services'],
    ['get', '/v1/Services/{ServiceSid}/PhoneNumbers'],
    ['post', '/v1/Services/{ServiceSid}/PhoneNumbers'],
    ['get', '/v1/Services/{MessagingServiceSid}/Compliance/Usa2p'],
    ['post', '/v1/Services/{MessagingServiceSid}/Compliance/Usa2p'],
    ['get', '/v1/Services/{MessagingServiceSid}/Compliance/Usa2p/{Sid}'],
    ['post', '/v1/Services/{MessagingServiceSid}/Compliance/Usa2p/{Sid}'],
    ['delete', '/v1/Services/{MessagingServiceSid}/Compliance/Usa2p/{Sid}'],
    ['get', '/v1/Tollfree/Verifications'],
    ['post', '/v1/Tollfree/Verifications'],
    ['get', '/v1/Tollfree/Verifications/{Sid}'],
    ['post', '/v1/Tollfree/Verifications/{Sid}'],
    ['delete', '/v1/Tollfree/Verifications/{Sid}'],
  ],
};

// The bytes of a picture or a recording: documented on web pages, absent from the OpenAPI files.
const bytes =
  /^\/2010-04-01\/Accounts\/AC[0-9a-f]{32}\/(Messages\/[SM]M[0-9a-f]{32}\/Media\/ME[0-9a-f]{32}|Recordings\/RE[0-9a-f]{32}(\.mp3|\.wav)?)$/i;

type Schema = {
  $ref?: string;
  type?: string;
  format?: string;
  items?: Schema;
  'x-twilio'?: { ignoreFormat?: boolean };
  [key: string]: unknown;
};
type Operation = {
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, Schema>; required?: string[] } }> };
};
type OpenApi = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema & { properties?: Record<string, Schema> }> };
};
type Part = { check: ValidateFunction; types: Map<string, string> };
type Compiled = { method: string; path: RegExp; pathParameters: string[]; parts: Record<'path' | 'query' | 'form', Part> };

const loaded = new Map<string, Promise<Contract>>();

/** Null when the directory has no Twilio contracts. */
export async function loadContract(directory: string): Promise<Contract | null> {
  const twilio = join(directory, 'twilio');
  if (!Object.keys(served).every((file) => existsSync(join(twilio, file)))) return null;
  const contract = loaded.get(twilio) ?? read(twilio);
  loaded.set(twilio, contract);
  return contract;
}

async function read(directory: string): Promise<Contract> {
  const ajv = new Ajv({ coerceTypes: true, allErrors: true, strict: false, validateFormats: true });
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  const operations: Compiled[] = [];
  const properties = new Map<string, string[]>();
  for (const [file, wanted] of Object.entries(served)) {
    const api = JSON.parse(await readFile(join(directory, file), 'utf8')) as OpenApi;
    for (const [method, path] of wanted) {
      const operation = api.paths[path]?.[method];
      if (!operation) throw new Error(`${file} has no ${method} ${path}`);
      operations.push(compile(ajv, api, method, path, operation));
    }
    for (const [name, schema] of Object.entries(api.components.schemas))
      if (schema.properties) properties.set(name, Object.keys(schema.properties));
  }
  return {
    problemsOf: (request) => problemsOf(operations, request),
    propertiesOf: (schema) => properties.get(schema) ?? [],
  };
}

// Formats that a form can be held to. Numbers are not: Twilio answers a bad number with 21211, not with a schema error.
const formats: Record<string, true | RegExp> = {
  'phone-number': true,
  endpoint: true,
  twiml: true,
  'http-method': true,
  int64: true,
  'iso-country-code': true,
  uri: /^(https?:\/\/\S+)?$/i,
  'date-time': /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/,
};

function compile(ajv: Ajv, api: OpenApi, method: string, path: string, operation: Operation): Compiled {
  const parameters = operation.parameters ?? [];
  const pathParameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const pattern = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+?)');
  const part = (named: [string, Schema][], required: string[]): Part => {
    const properties = Object.fromEntries(named.map(([name, schema]) => [name, resolved(api, schema)]));
    return {
      check: ajv.compile({ type: 'object', properties, required, additionalProperties: false }),
      types: new Map(Object.entries(properties).map(([name, schema]) => [name, schema.type ?? 'string'])),
    };
  };
  const inPlace = (place: string) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    return part(
      here.map(({ name, schema }) => [name, schema]),
      here.filter(({ required }) => required).map(({ name }) => name),
    );
  };
  const body = operation.requestBody?.content['application/x-www-form-urlencoded']?.schema;
  return {
    method: method.toUpperCase(),
    path: new RegExp(`^${pattern}$`),
    pathParameters,
    parts: { path: inPlace('path'), query: inPlace('query'), form: part(Object.entries(body?.properties ?? {}), body?.required ?? []) },
  };
}

function resolved(api: OpenApi, schema: Schema): Schema {
  const target = schema.$ref ? api.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
  if (!target) throw new Error(`no schema ${schema.$ref}`);
  const { format, 'x-twilio': notes, ...rest } = target;
  return {
    ...rest,
    ...(format && !notes?.ignoreFormat ? { format } : {}),
    ...(target.items ? { items: resolved(api, target.items) } : {}),
  };
}

function problemsOf(operations: Compiled[], request: CheckedRequest): string[] {
  if (request.method === 'GET' && bytes.test(request.path)) return [];
  const onPath = operations.filter((operation) => operation.path.test(request.path));
  const operation = onPath.find(({ method }) => method === request.method);
  if (!operation) return [onPath.length > 0 ? `${request.method} is not allowed here` : 'no such path among those the stand-in serves'];
  const values = operation.path.exec(request.path)?.slice(1) ?? [];
  const path = operation.pathParameters.map((name, index): [string, string] => [name, decodeURIComponent(values[index] ?? '')]);
  const problems = [
    ...faultsIn(operation.parts.path, path, 'path'),
    ...faultsIn(operation.parts.query, request.query, 'query'),
    ...faultsIn(operation.parts.form, request.form, 'form'),
  ];
  if (request.method === 'POST' && request.form.length > 0 && !request.contentType.startsWith('application/x-www-form-urlencoded'))
    problems.push(`content type is ${request.contentType || 'missing'}, not application/x-www-form-urlencoded`);
  return problems;
}

function faultsIn(part: Part, pairs: [string, string][], place: string): string[] {
  const given: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, value] of pairs) {
    const before = given[name];
    if (part.types.get(name) === 'array') given[name] = Array.isArray(before) ? [...before, value] : [value];
    else if (before !== undefined) problems.push(`${place} has ${name} twice`);
    else given[name] = value;
  }
  if (part.check(given)) return problems;
  for (const error of part.check.errors ?? []) {
    const unknown = error.keyword === 'additionalProperties' ? `: ${error.params.additionalProperty}` : '';
    problems.push(`${place}${error.instancePath} ${error.message}${unknown}`);
  }
  return problems;
}
