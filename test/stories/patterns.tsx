import { useState } from 'preact/hooks';
import { Bar } from '../../extension/ui/Bar.tsx';
import { Brand } from '../../extension/ui/Brand.tsx';
import { Button } from '../../extension/ui/Button.tsx';
import { Card } from '../../extension/ui/Card.tsx';
import { Combobox } from '../../extension/ui/Combobox.tsx';
import { Facts } from '../../extension/ui/Facts.tsx';
import { Icon } from '../../extension/ui/Icon.tsx';
import { IconButton } from '../../extension/ui/IconButton.tsx';
import { Mark } from '../../extension/ui/Mark.tsx';
import { MultiSelect } from '../../extension/ui/MultiSelect.tsx';
import { Select } from '../../extension/ui/Select.tsx';
import { Tile } from '../../extension/ui/Tile.tsx';
import { Story } from './Story.tsx';

const countries = ['Germany', 'Austria', 'United Kingdom'].map((label, at) => ({
  value: label,
  label,
  count: 296 - at * 100,
}));
const fields = [
  { value: 'country', label: 'Country' },
  { value: 'email', label: 'Email' },
];

export const Catalogue = () => (
  <Story name="catalogue, hris">
    <ul class="catalogue">
      {['Personio', 'HiBob', 'Workday', 'Sage HR'].map((name, at) => (
        <li key={name}>
          <button type="button" class="hris" aria-disabled={at === 3 ? 'true' : undefined}>
            <Tile letters={name.slice(0, 2)} />
            <span>
              <b>
                {at === 1 ? <mark>HiB</mark> : name.slice(0, 3)}
                {name.slice(3)}
              </b>{' '}
              <small>{at === 3 ? 'Disconnect Personio first' : 'Up to the second'}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  </Story>
);

export function Filter() {
  const [picked, setPicked] = useState(['Germany', 'Austria']);
  return (
    <Story name="clause, joint, sentence">
      <Card label="Filter">
        <div class="stack tight">
          <p class="sentence">
            Employees in <b>Germany or Austria</b>, from <b>14 days before they start</b>.
          </p>
          {[0, 1].map((at) => (
            <div key={at} class="clause" role="group" aria-label={`Country is any of, ${at}`}>
              <Combobox
                label="Attribute"
                value="country"
                onChange={() => undefined}
                options={fields}
                emptyText="No attribute of that name."
              />
              <Select
                label="Condition"
                value="in"
                onChange={() => undefined}
                options={[{ value: 'in', label: 'is any of' }]}
              />
              <MultiSelect
                label={`Countries ${at}`}
                values={picked}
                onChange={setPicked}
                options={countries}
                addLabel="Add a country"
                removeLabel={(label) => `Remove ${label}`}
                searchLabel="Search countries"
                emptyText="No country of that name."
              />
              <IconButton kind="plain" icon="close" label="Remove this condition" />
              <div class="left">
                <Bar value={80} max={100} />
                <span class="num">
                  <b>362</b> of 450 left
                </span>
              </div>
            </div>
          ))}
          <div class="joint">and</div>
          <div class="joint or">or</div>
        </div>
      </Card>
    </Story>
  );
}

export const Mapping = () => (
  <Story name="map">
    <Card title="Attributes" flush>
      <div class="map map-head" aria-hidden="true">
        <span>From Personio</span>
        <span>To user attribute</span>
        <span>Lena Hofmann</span>
        <span>Filled</span>
      </div>
      <ul>
        {['Language', 'Responsible person'].map((target) => (
          <li key={target} class="map">
            <div class="pick">
              <Combobox
                label={`Source of ${target}`}
                value="email"
                onChange={() => undefined}
                options={fields}
                emptyText="No field of that name."
              />
              <Icon name="arrow" />
            </div>
            <div class="target">
              <b>{target}</b>
              <small>Required</small>
            </div>
            <div class="example">lena.hofmann@brennholt.example</div>
            <div class="cover">
              <Bar value={307} max={312} tone="held" />
              <small class="num">307 of 312 · 5 to fix</small>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  </Story>
);

export const Why = () => (
  <Story name="proof">
    <Card title="Maria Soto is out" flush>
      <ol class="proof">
        <li>
          <Mark name="ok" label="met" />
          <span>Country is any of Germany, Austria</span>
          <span class="quiet">Hers: Germany</span>
        </li>
        <li class="decides">
          <Mark name="no" label="not met" />
          <span>Employment type is none of Contractor, Intern</span>
          <b>Hers: Contractor. This decides.</b>
        </li>
      </ol>
    </Card>
  </Story>
);

export const Popup = () => (
  <Story name="popup">
    <section class="popup card" aria-label="In the toolbar">
      <header>
        <Brand name="Rollcall" />
        <IconButton class="push" small kind="plain" icon="gear" label="Settings" />
      </header>
      <div class="body">
        <div class="say">
          <Mark name="problem" big />
          <div>
            <h3>Personio no longer accepts the key</h3>
            <p class="quiet">Your 312 users stay as they are.</p>
          </div>
        </div>
        <Facts
          sunken
          items={[
            { label: 'Since', value: 'Today 13:00' },
            { label: 'Last good cycle', value: 'Today 12:00' },
          ]}
        />
      </div>
      <footer>
        <Button>Open panel</Button>
        <Button kind="primary" icon="key">
          Reauthorize
        </Button>
      </footer>
    </section>
  </Story>
);
