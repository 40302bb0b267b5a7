import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { List, ListLine } from '../../ui/List.tsx';
import { Tag } from '../../ui/Tag.tsx';

const words = text.sync;

/** What is left until the first users are made. */
export function WhatComesNext() {
  const steps = words.steps.map((step, at) => ({ ...step, number: at + 1 }));
  return (
    <Card title={words.next} flush>
      <List ordered items={steps} itemKey={({ what }) => what}>
        {({ what, why, number }) => (
          <>
            <Tag>{number}</Tag>
            <ListLine title={what} hint={why} />
          </>
        )}
      </List>
    </Card>
  );
}
