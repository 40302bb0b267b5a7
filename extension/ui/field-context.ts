import { createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';

interface FieldParts {
  id: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
}

export const FieldContext = createContext<FieldParts | undefined>(undefined);

/** The attributes that tie a control to the field around it; outside a field it only gets an id. */
export function useField() {
  const own = useId();
  const field = useContext(FieldContext);
  return {
    id: field?.id ?? own,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.invalid ? ('true' as const) : undefined,
    'aria-required': field?.required ? ('true' as const) : undefined,
  };
}

/** The id of the label of the field around, for parts that are not one native control. */
export const useFieldLabel = () => useContext(FieldContext)?.labelId;
