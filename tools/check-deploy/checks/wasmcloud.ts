import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../check.ts';
import { DEPLOY } from '../find-installed.ts';
import { parseData } from '../parse-data.ts';
import { check, type Shape } from '../shape.ts';

/** What of wash's configuration is used. */
const CONFIG: Shape = {
  required: ['build'],
  fields: {
    build: {
      required: ['command', 'component_path'],
      fields: { command: 'string', component_path: 'string' },
    },
    wit: { fields: { wit_dir: 'string', skip_fetch: 'boolean' } },
    workload: { fields: { allowedHosts: { list: 'string' } } },
  },
};

/** What of the operator's resource is used. */
const DEPLOYMENT: Shape = {
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
  fields: {
    apiVersion: { oneOf: ['runtime.wasmcloud.dev/v1alpha1'] },
    kind: { oneOf: ['WorkloadDeployment'] },
    metadata: { required: ['name'], fields: { name: 'string' } },
    spec: {
      required: ['template'],
      fields: {
        replicas: 'number',
        deployPolicy: 'string',
        template: {
          required: ['spec'],
          fields: {
            spec: {
              fields: {
                components: {
                  list: {
                    required: ['name', 'image'],
                    fields: {
                      name: 'string',
                      image: 'string',
                      localResources: { fields: { allowedHosts: { list: 'string' } } },
                    },
                  },
                },
                hostInterfaces: {
                  list: {
                    required: ['namespace', 'package', 'interfaces'],
                    fields: {
                      namespace: 'string',
                      package: 'string',
                      interfaces: { list: 'string' },
                      config: { map: 'string' },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

/** Field by field: the tools of the platform want its own build, or a cluster. */
export const WASMCLOUD: Check = {
  folder: 'wasmcloud',
  async run() {
    const folder = join(DEPLOY, 'wasmcloud');
    const config = await parseData(join(folder, '.wash/config.yaml'), 'yaml');
    check(config, CONFIG, 'config.yaml');
    const { wit } = config as { wit: { wit_dir: string } };
    assert.ok(existsSync(join(folder, wit.wit_dir, 'world.wit')), 'the world is not there');
    const file = join(folder, 'workloaddeployment.yaml');
    check(await parseData(file, 'yaml'), DEPLOYMENT, 'workloaddeployment.yaml');
    return 'parsed, and each field looked at; wash and a cluster are not asked';
  },
};
