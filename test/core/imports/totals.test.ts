import { describe, expect, test } from 'vitest'
import { csv } from '../../helpers/imports'
import { readTable } from '../../helpers/read-table'

function kinds(told: { setAside: readonly { line: number; kind: string }[] }): [number, string][] {
  return told.setAside.map(({ line, kind }) => [line, kind])
}

describe('totals', () => {
  test('are set aside, also when they are not the sum', async () => {
    const { told } = await readTable(csv('Owner,Calls,Won', 'Jonas,12,3', 'Amara,8,2', 'Total,999,5'))
    expect(told.setAside).toEqual([{ line: 4, kind: 'total', raw: 'Total,999,5' }])
    expect(told.rows).toBe(2)
  })

  test('are not called by a word that is a first name, but below another total', async () => {
    const { told } = await readTable(csv('Owner,Calls', 'Jonas,12', 'Max,8', 'Min,9', 'Total,29', 'Max,12'))
    expect(kinds(told)).toEqual([
      [5, 'total'],
      [6, 'total'],
    ])
  })

  test('may be called so in any column, where nothing else is said', async () => {
    const { told } = await readTable(
      csv('Owner,Amount,Stage', 'Jonas,100,Won', ',100,Total', 'Amara,5,Won', ',5,Lost', 'Amara,5,Won'),
    )
    expect(kinds(told)).toEqual([[3, 'total']])
  })

  test('may stand behind the name that they are of', async () => {
    const { told, cells } = await readTable(
      csv('Owner,Deal,Amount', 'Jonas,A,100', 'Jonas,B,50', 'Jonas,Total,150', 'Amara,Total,70', 'Amara,C,5'),
    )
    // under another name, a deal may be called so
    expect(kinds(told)).toEqual([[4, 'total']])
    expect(cells.map(([, deal]) => deal)).toEqual(['A', 'B', 'Total', 'C'])
  })

  test.each(['Grand Total', 'Gesamt', 'Subtotal:', 'Grand Totals (2 records)', 'Average', 'TOTAL'])(
    'may be called %s',
    async (label) => {
      const { told } = await readTable(csv('Owner,Calls', 'Jonas,12', 'Amara,8', `${label},20`))
      expect(kinds(told)).toEqual([[4, 'total']])
    },
  )

  test('of a group stand among the rows', async () => {
    const { told, cells } = await readTable(
      csv(
        'Owner,Deal,Amount',
        'Jonas,A,100',
        'Jonas,B,50',
        'Jonas Total,,150',
        'Amara,C,70',
        'Amara Total,,70',
        'Grand Total,,220',
      ),
    )
    expect(kinds(told)).toEqual([
      [4, 'total'],
      [6, 'total'],
      [7, 'total'],
    ])
    expect(cells.filter(([owner]) => owner?.includes('Total'))).toEqual([])
  })

  test('without a word for it are numbers alone at the end', async () => {
    const { told } = await readTable(
      csv('Owner,Deal,Amount', 'Jonas,A,100', 'Amara,B,50', 'Jonas,C,70', ',,220'),
    )
    expect(kinds(told)).toEqual([[5, 'total']])
  })

  test('may have dashes and a currency beside them', async () => {
    const { told } = await readTable(
      csv('Owner,Deal,Currency,Amount', 'Jonas,A,EUR,100', 'Amara,B,EUR,50', 'Total,-,EUR,150'),
    )
    expect(kinds(told)).toEqual([[4, 'total']])
  })

  test('are not a company that is called so', async () => {
    const { told } = await readTable(
      csv('Company,Owner,Amount', 'Total,Jonas,100', 'Total Energies,Amara,50'),
    )
    expect(told.setAside).toEqual([])
    expect(told.rows).toBe(2)
  })
})
