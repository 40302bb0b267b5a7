import { z } from 'zod';
import { requiredTargets, targetName } from './user.ts';

const common = {
  target: targetName,
  defaultValue: z.string().max(1000).optional(),
  applyOn: z.enum(['always', 'creation']).default('always'),
};

/** One target attribute and where its value comes from. */
const mappingRow = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('direct'), source: z.string().min(1).max(200) }),
  z.strictObject({ ...common, type: z.literal('constant'), value: z.string().max(1000) }),
  z.strictObject({
    ...common,
    type: z.literal('expression'),
    expression: z.string().min(1).max(2000),
  }),
]);
export type MappingRow = z.infer<typeof mappingRow>;

export const attributeMapping = z
  .array(mappingRow)
  .max(200)
  .superRefine((rows, context) => {
    const targets = rows.map((row) => row.target);
    for (const target of requiredTargets)
      if (!targets.includes(target))
        context.addIssue({
          code: 'custom',
          message: `The required attribute ${target} has no source.`,
        });
    for (const [index, target] of targets.entries())
      if (targets.indexOf(target) !== index)
        context.addIssue({ code: 'custom', path: [index], message: `${target} is mapped twice.` });
  });
export type AttributeMapping = z.infer<typeof attributeMapping>;
