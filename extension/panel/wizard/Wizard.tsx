import { useEffect } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { hrisById, loadCatalogue } from '../../state/catalogue.ts';
import { connection } from '../../state/connection.ts';
import { landingFor } from '../../state/landing.ts';
import { go, route } from '../../state/route.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { Refusal } from '../Refusal.tsx';
import { AuthorizeStep } from './AuthorizeStep.tsx';
import { EmployeesStep } from './EmployeesStep.tsx';
import { FinishStep } from './FinishStep.tsx';
import { PermissionsStep } from './PermissionsStep.tsx';
import { canSetUp, reachableStep, stepHref, steps } from './steps.ts';

const words = text.wizard;
const shown = {
  permissions: PermissionsStep,
  authorize: AuthorizeStep,
  employees: EmployeesStep,
  finish: FinishStep,
};

/** The set-up of an HRIS: `#/connect/:hris/:step`. */
export function Wizard() {
  const [id = '', asked] = route.value.args;
  const { refused, reload, busy } = useLoaded(loadCatalogue, []);
  const connected = connection.value ?? null;
  const info = hrisById(id);
  const step = reachableStep(asked, connected);
  useEffect(() => {
    if (info && step !== asked) go(stepHref(id, step), { replace: true });
  }, [info, id, step, asked]);

  if (refused) return <Refusal refused={refused} onRetry={reload} busy={busy} />;
  if (busy) return <Skeleton label={words.loading} lines={[52, 74, 100, 88]} />;
  if (!info) return <Unavailable title={words.unknown} hint={words.unknownHint} />;
  if (connected && !canSetUp(id, connected)) {
    const other = hrisById(connected.hris)?.name ?? connected.hris;
    return (
      <Unavailable
        title={words.otherConnected(other)}
        hint={words.otherConnectedHint}
        href={landingFor(connected)}
        label={words.toConnection(other)}
      />
    );
  }

  const Shown = shown[step];
  return (
    <>
      <Stepper
        label={words.steps}
        steps={steps.map((one) => ({
          id: one,
          label: words.step[one],
          href: stepHref(id, one),
        }))}
        current={step}
        doneLabel={words.done}
      />
      <Shown key={step} info={info} />
    </>
  );
}

interface UnavailableProps {
  title: string;
  hint: string;
  href?: string;
  label?: string;
}

const Unavailable = ({
  title,
  hint,
  href = '#/catalogue',
  label = words.toCatalogue,
}: UnavailableProps) => (
  <Notice
    tone="warn"
    title={title}
    actions={
      <LinkButton small href={href}>
        {label}
      </LinkButton>
    }
  >
    <p>{hint}</p>
  </Notice>
);
