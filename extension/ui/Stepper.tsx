import { Icon } from './Icon.tsx';

interface StepperProps {
  label: string;
  steps: readonly { id: string; label: string; href?: string | undefined }[];
  /** The id of the step on the screen; the ones before it are done. */
  current: string;
  /** Said before a done step: "done". */
  doneLabel: string;
  onGo?: ((id: string) => void) | undefined;
}

/** Where one is in a sequence. Done steps are links back. */
export function Stepper({ label, steps, current, doneLabel, onGo }: StepperProps) {
  const at = steps.findIndex((step) => step.id === current);
  const go = (id: string) => (event: MouseEvent) => {
    if (!onGo) return;
    event.preventDefault();
    onGo(id);
  };
  return (
    <nav aria-label={label}>
      <ol class="stepper">
        {steps.map((step, index) =>
          index < at ? (
            <li key={step.id} class="done">
              <a href={step.href ?? '#'} onClick={go(step.id)}>
                <span class="dot">
                  <Icon name="check" />
                </span>
                <span class="hide">{doneLabel}: </span>
                <span class="word">{step.label}</span>
              </a>
            </li>
          ) : (
            <li key={step.id} aria-current={index === at ? 'step' : undefined}>
              <span class="dot">{index + 1}</span>
              <span class="word">{step.label}</span>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
