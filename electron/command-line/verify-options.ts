import { parseArgs } from 'node:util'

/** What `npm run verify` can be asked for. */
export type VerifyOptions = {
  readonly files: readonly string[]
  /** A certificate in PEM whose owner is trusted to say who signed; null for none. */
  readonly authorityFile: string | null
  /** Whether to answer in JSON. */
  readonly json: boolean
  /** Whether a document with a place to sign that is still empty counts as not what was signed. */
  readonly complete: boolean
}

export type VerifyRequest =
  | { readonly kind: 'verify'; readonly options: VerifyOptions }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'schema' }
  | { readonly kind: 'refused'; readonly sentence: string }

const help = `npm run verify -- [options] FILE...

Says of each PDF, in a line, whether it is what was signed. Reads only the files; needs no workspace and no network.

  --authority FILE.pem   trust the certificates that this authority issued
  --complete             count a file with a signature still missing as changed
  --json                 answer in JSON, for programs
  --schema               print the JSON Schema of that answer
  --help                 show this

It ends with the code of the file that stands worst, from the best to the worst 0, 3, 2, 4, 1:
  0   every signature is intact, and together they cover the whole document
  3   signed by other software, and not all of it can be checked
  2   not signed
  4   cannot be read, or not checked: no PDF, too damaged, protected by a password, not there
  1   changed after it was signed, or an attack`

/** Reads the arguments of the command line; what is not understood is refused with a sentence that says what to do. */
export function readVerifyOptions(args: readonly string[]): VerifyRequest {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        authority: { type: 'string' },
        complete: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        schema: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { kind: 'help', text: help }
    if (values.schema) return { kind: 'schema' }
    if (positionals.length === 0) return { kind: 'refused', sentence: `Name a PDF to verify.\n\n${help}` }
    const { authority, complete, json } = values
    return {
      kind: 'verify',
      options: { files: positionals, authorityFile: authority ?? null, json, complete },
    }
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0] : ''
    return { kind: 'refused', sentence: `${said}\n\n${help}` }
  }
}
