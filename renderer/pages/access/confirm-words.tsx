import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '../../components/button'
import { Form, FormActions, FormRow } from '../../components/form/form'
import { TextInput } from '../../components/form/text-input'

/** Asks for two words of the code, by their places. It is not sent before both are right. */
export function ConfirmWords({
  words,
  failure,
  isWorking,
  onConfirmed,
}: {
  words: readonly string[]
  failure: string | null
  isWorking: boolean
  onConfirmed: () => void
}): ReactElement {
  const [[first, second]] = useState(() => twoPlaces(words.length))
  const { control, handleSubmit, setError } = useForm({ defaultValues: { first: '', second: '' } })
  const submit = handleSubmit((typed) => {
    const isRight = (name: 'first' | 'second', place: number): boolean => {
      if (typed[name].trim().toLowerCase() === words[place - 1]) return true
      setError(name, { message: `That is not word ${place}` })
      return false
    }
    // both, so that each field says what it has
    if ([isRight('first', first), isRight('second', second)].every(Boolean)) onConfirmed()
  })
  return (
    <Form onSubmit={submit} failure={failure}>
      <FormRow>
        <TextInput control={control} name="first" label={`Word ${first}`} />
        <TextInput control={control} name="second" label={`Word ${second}`} />
      </FormRow>
      <FormActions>
        <Button look="primary" type="submit" isDisabled={isWorking}>
          I have kept the code
        </Button>
      </FormActions>
    </Form>
  )
}

/** Two different places from 1 on, in order. */
function twoPlaces(count: number): readonly [number, number] {
  const a = 1 + Math.floor(Math.random() * count)
  const b = 1 + ((a + Math.floor(Math.random() * (count - 1))) % count)
  return a < b ? [a, b] : [b, a]
}
