import { Bar } from '../../extension/ui/Bar.tsx';
import { Becomes } from '../../extension/ui/Becomes.tsx';
import { Brand } from '../../extension/ui/Brand.tsx';
import { Button } from '../../extension/ui/Button.tsx';
import { Card } from '../../extension/ui/Card.tsx';
import { Count } from '../../extension/ui/Count.tsx';
import { Empty } from '../../extension/ui/Empty.tsx';
import { Facts } from '../../extension/ui/Facts.tsx';
import { Figures } from '../../extension/ui/Figures.tsx';
import { Icon, iconNames } from '../../extension/ui/Icon.tsx';
import { IconButton } from '../../extension/ui/IconButton.tsx';
import { LinkButton } from '../../extension/ui/LinkButton.tsx';
import { List, ListLine } from '../../extension/ui/List.tsx';
import { Mark, markNames } from '../../extension/ui/Mark.tsx';
import { Notice } from '../../extension/ui/Notice.tsx';
import { Pill } from '../../extension/ui/Pill.tsx';
import { Progress } from '../../extension/ui/Progress.tsx';
import { ScopeBar } from '../../extension/ui/ScopeBar.tsx';
import { Skeleton } from '../../extension/ui/Skeleton.tsx';
import { Tag } from '../../extension/ui/Tag.tsx';
import { Tile } from '../../extension/ui/Tile.tsx';
import { Story } from './Story.tsx';

const kinds = ['primary', 'normal', 'plain', 'danger'] as const;

export const Buttons = () => (
  <Story name="Button">
    <div class="row">
      {kinds.map((kind) => (
        <Button key={kind} kind={kind}>
          {kind} button
        </Button>
      ))}
      {kinds.map((kind) => (
        <Button key={kind} kind={kind} icon="sync" small>
          {kind} small
        </Button>
      ))}
    </div>
    <div class="row">
      <Button kind="primary" busy>
        Checking
      </Button>
      <Button busy>Reading</Button>
      <IconButton icon="search" label="Try another person" />
      <IconButton icon="close" label="Remove this condition" kind="plain" />
      <IconButton icon="close" label="Close" kind="plain" small />
      <LinkButton href="#x" external="opens in a new tab">
        Open Personio
      </LinkButton>
    </div>
    <Button kind="primary" unavailable="Continue opens when the check passes">
      Continue
    </Button>
  </Story>
);

export const Signs = () => (
  <Story name="Icon, Mark, Tile, Brand, Pill, Tag, Count">
    <div class="row">
      {iconNames.map((name) => (
        <Icon key={name} name={name} />
      ))}
    </div>
    <div class="row">
      {markNames.map((name) => (
        <span key={name} class="row">
          <Mark name={name} /> <Mark name={name} big /> <span class="note">{name}</span>
        </span>
      ))}
    </div>
    <div class="row">
      <Brand name="Rollcall" />
      {['Pe', 'Wd', 'Sf', 'Bh', 'Ad', 'Az', 'Rp'].map((letters) => (
        <Tile key={letters} letters={letters} />
      ))}
      <Tile letters="Pe" size="small" />
      <Tile letters="Pe" size="big" />
    </div>
    <div class="row">
      <Pill mark="ok" tone="join">
        Running
      </Pill>
      <Pill mark="held" tone="held">
        A plan waits for you
      </Pill>
      <Pill mark="problem" tone="leave">
        Needs a new key
      </Pill>
      <Pill mark="busy" tone="info">
        Setting up
      </Pill>
      <Pill mark="paused">Paused</Pill>
      <Pill>Country 84</Pill>
      <Tag>12</Tag>
      <Count mark="join" value={3} label="joined" />
      <Count mark="change" value={12} label="changed" />
      <Count mark="leave" value={0} label="left" />
    </div>
    <Becomes was="Firmware engineer" now="Lead firmware engineer" label="becomes" />
  </Story>
);

export const Notices = () => (
  <Story name="Notice">
    <Notice tone="info" icon="filter" title="You changed the filter: Site is none of Home office.">
      <p class="hint">People who are no longer in the filter are removed from your user list.</p>
    </Notice>
    <Notice
      tone="held"
      title="Held at 13:00: 74 of 312 users would leave, 23.7 %. Your limit is 20 %."
    >
      <p>Nothing has been changed and no cycle runs until you decide.</p>
    </Notice>
    <Notice
      tone="refused"
      title="Personio accepts the key, but it may not read employees."
      actions={
        <>
          <Button small icon="sync">
            Check again
          </Button>
          <Button small kind="plain">
            Copy this for your Personio admin
          </Button>
        </>
      }
    >
      <ol>
        <li>In Personio, open the credentials named Rollcall.</li>
        <li>Under Employees, tick Read, and save.</li>
      </ol>
    </Notice>
    <Notice tone="done" title="All 450 people were read." />
    <Notice tone="warn" title="This plan is out of date.">
      <p>Somebody else saved another filter at 13:58.</p>
    </Notice>
  </Story>
);

export const Numbers = () => (
  <Story name="Card, Figures, Facts, Bar, ScopeBar, Progress, Skeleton, Empty">
    <div class="split aside">
      <Card
        flush
        title="Since October"
        aside={<span class="note num">25 October to 23 November</span>}
        footer={<span class="note">Counted from 41 cycles</span>}
      >
        <Figures
          items={[
            { label: 'Users now', value: 312 },
            { label: 'Joined', value: 19, mark: 'join' },
            { label: 'Changed', value: 46, mark: 'change' },
            { label: 'Left', value: 8, mark: 'leave' },
            { label: 'Held', value: 0, mark: 'held' },
          ]}
        />
        <div class="body stack">
          <ScopeBar inScope={312} out={138} />
          <Bar value={80} max={100} />
          <Bar value={98} max={100} tone="held" />
          <Progress label="People read" value={200} max={452} text="200 of 452 people" />
          <Progress label="Asking how many people there are" />
        </div>
      </Card>
      <div class="stack">
        <Card title="How it runs">
          <Facts
            items={[
              { label: 'Scope', value: '314 of 452 people, 2 skipped' },
              { label: 'Schedule', value: 'Every hour; everyone at 02:00' },
              { label: 'Leavers', value: 'Removed at once' },
            ]}
          />
        </Card>
        <Card label="Loading" busy>
          <Skeleton box label="Loading the overview" />
        </Card>
        <Card label="Nothing found">
          <Empty
            icon="search"
            title="No HR system called “spreadsheet”"
            action={<Button>Show all 35</Button>}
          >
            Check the spelling, or ask for the system you need.
          </Empty>
        </Card>
      </div>
    </div>
    <Card title="Open problems" flush aside={<Tag>2</Tag>}>
      <List
        label="Open problems"
        items={['Client secret ends in 12 days', '2 people cannot become users']}
        itemKey={(item) => item}
      >
        {(item) => (
          <ListLine
            mark={item.startsWith('2') ? 'skip' : 'warn'}
            title={item}
            hint="Personio stops answering on 5 December."
            aside={<Button small>Show</Button>}
          />
        )}
      </List>
    </Card>
  </Story>
);
