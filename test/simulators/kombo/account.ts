import { randomBytes } from 'node:crypto';

/** One connected HRIS of one customer, as Kombo keeps it. */
export type Integration = {
  /** `{tool}:{id}`. */
  id: string;
  tool: string;
  organization: string;
  email: string;
  originId: string | null;
  status: 'ACTIVE' | 'INVALID' | 'INACTIVE';
  setup: 'INCOMPLETE' | 'FINAL_SYNC_PENDING' | 'COMPLETED';
  /** What reading people is refused with, besides what follows from `setup`. */
  refuses?: string | undefined;
};

/** Where a link leads: to a new integration, or to new credentials for an old one. */
export type Link = Pick<Integration, 'organization' | 'email' | 'originId'> & {
  /** Absent when the customer chooses. */
  tool: string | undefined;
  repairs: string | undefined;
};

const id24 = (): string => randomBytes(12).toString('hex');

/** What Rollcall's operator has at Kombo: a key, a webhook secret, and the integrations of its customers. */
export class Account {
  readonly apiKey = 'kombo_prod_fake4qF7uZr2Lm8XbT1vKs0';
  readonly webhookSecret = 'wh_fake9cD2eR5tY8uI1oP4';
  /** What the HRIS accepts in the window of Kombo Connect. */
  readonly hrisKey = 'hris-key-4711';
  /** How far a new integration is when the window closes; the first sync may take a while. */
  setupOfNew: Integration['setup'] = 'COMPLETED';
  readonly integrations = new Map<string, Integration>();
  readonly #links = new Map<string, Link>();
  readonly #activations = new Map<string, string>();

  /** An integration that is connected already. */
  connect(tool: string, more: Partial<Integration> = {}): Integration {
    const integration: Integration = {
      id: `${tool}:${id24()}`,
      tool,
      organization: 'Brennholt Instruments',
      email: 'admin@brennholt.example',
      originId: null,
      status: 'ACTIVE',
      setup: this.setupOfNew,
      ...more,
    };
    this.integrations.set(integration.id, integration);
    return integration;
  }

  /** The token of a link that leads there. */
  offer(link: Link): string {
    const token = id24();
    this.#links.set(token, link);
    return token;
  }

  link(token: string): Link | undefined {
    return this.#links.get(token);
  }

  /** Ends the flow behind a link: the activation token that the window hands over. */
  complete(link: Link): string {
    const { tool = 'personio', repairs, ...customer } = link;
    const old = repairs === undefined ? undefined : this.integrations.get(repairs);
    if (old) old.status = 'ACTIVE';
    const { id } = old ?? this.connect(tool, customer);
    const token = id24();
    this.#activations.set(token, id);
    return token;
  }

  /** The integration for which an activation token was handed over. */
  activated(token: string): Integration | undefined {
    return this.integrations.get(this.#activations.get(token) ?? '');
  }
}
