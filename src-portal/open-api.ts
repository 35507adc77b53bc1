import { z } from 'zod';
import { type PortalCall, portalCalls } from '../src-core/contract/portal.ts';
import { problemSchema } from '../src-core/contract/portal-refusals.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document, derived from the contract's table. @param version of the program */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, call] of Object.entries<PortalCall>(portalCalls)) {
    paths[call.path] ??= {};
    paths[call.path]![call.method.toLowerCase()] = operationOf(name, call);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'FairDesk portal',
      version,
      description: 'How stations hand their changes over and read those of others.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ station: [] }],
    paths,
    components: {
      securitySchemes: { station: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(problemSchema, 'output') },
    },
  };
}

function operationOf(name: string, call: PortalCall): Json {
  return {
    operationId: name,
    summary: call.summary,
    ...(call.isOpen ? { security: [] } : {}),
    parameters: [...parametersOf(call.params, 'path'), ...parametersOf(call.query, 'query')],
    ...bodyOf(call),
    responses: {
      200: { description: 'Done', ...answerOf(call) },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function bodyOf({ body, bytes }: PortalCall): Json {
  if (body)
    return {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    };
  return bytes === 'in'
    ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } }
    : {};
}

function answerOf({ answer, bytes }: PortalCall): Json {
  if (bytes === 'out') return { content: { 'application/octet-stream': {} } };
  return answer ? { content: { 'application/json': { schema: schemaOf(answer, 'output') } } } : {};
}

function parametersOf(schema: z.ZodObject | undefined, where: 'path' | 'query'): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: where,
    required: where === 'path',
    schema: schemaOf(part as z.ZodType, 'input'),
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Json;
  return rest;
}
