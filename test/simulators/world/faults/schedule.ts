import type { DueFault, FaultSetting } from './fault.ts';
import { faultNamed } from './faults.ts';

/** The faults of a running simulator. Each counts list requests from the moment it was set. */
export class FaultSchedule {
  #planned: { setting: FaultSetting; seen: number }[] = [];

  get settings(): readonly FaultSetting[] {
    return this.#planned.map(({ setting }) => setting);
  }

  /** Replaces all faults. Throws when a name is unknown. */
  set(settings: readonly FaultSetting[]): void {
    for (const { name } of settings) faultNamed(name);
    this.#planned = settings.map((setting) => ({ setting, seen: 0 }));
  }

  /** Counts one list request and says which faults touch it. */
  next(): DueFault[] {
    return this.#planned.flatMap((plan) => {
      plan.seen += 1;
      const fault = faultNamed(plan.setting.name);
      const { at = fault.at, times = fault.times } = plan.setting;
      const due = plan.seen >= at && plan.seen < at + times;
      return due ? [{ fault, setting: plan.setting, count: plan.seen }] : [];
    });
  }
}
