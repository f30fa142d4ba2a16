import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { newestTemplates, shippedTemplates } from '../../electron/core/template-library'
import type { TemplateVersion } from '../../shared/domain/template'
import { shippedOrder } from '../../shared/domain/template-use'
import { aTemplateVersion } from '../builders/template-version'
import { aFolder, openCore, shippedResources } from '../helpers/core'

const shippedFolder = join(shippedResources, 'templates')

async function shipped(templateId: string): Promise<TemplateVersion> {
  const version = (await shippedTemplates(shippedFolder)).find((each) => each.templateId === templateId)
  if (version === undefined) throw new Error(`${templateId} is not shipped`)
  return version
}

describe('the shipped templates', () => {
  test('the monthly one has a section for the manager alone, which demands nothing', async () => {
    const { sections } = await shipped('monthly-performance-review')
    const own = sections.filter(({ visibility }) => visibility === 'private')
    expect(own).toHaveLength(1)
    expect(own[0]?.questions.map(({ required }) => required)).toEqual([false, false])
  })

  test('are listed by what they are for, in the order in which they are needed', async () => {
    const { client } = await openCore()
    const [listed, library] = [await client.templates.list(), await client.templates.library()]
    expect(listed.map(({ templateId }) => String(templateId))).toEqual(shippedOrder)
    expect(library.map(({ templateId }) => String(templateId))).toEqual(shippedOrder)
  })
})

describe('a template file that is broken', () => {
  async function folderWith(name: string, text: string): Promise<string> {
    const folder = await aFolder()
    await writeFile(join(folder, name), text)
    return folder
  }

  test('is told by its name and the place of its fault', async () => {
    const version = aTemplateVersion()
    const broken = { ...version, sections: [{ ...version.sections[0], title: ' ' }] }
    const folder = await folderWith('quarterly.json', JSON.stringify(broken))
    await expect(shippedTemplates(folder)).rejects.toThrow(
      'The template quarterly.json is broken at sections[0].title: The title of a section is missing',
    )
  })

  test('is told by its name where it is no JSON', async () => {
    const folder = await folderWith('quarterly.json', '{ "id": ')
    await expect(shippedTemplates(folder)).rejects.toThrow('The template quarterly.json is not JSON')
  })

  test('is told by its name where it is no template at all', async () => {
    const folder = await folderWith('quarterly.json', '[]')
    await expect(shippedTemplates(folder)).rejects.toThrow(
      'The template quarterly.json is broken at its top level',
    )
  })

  test('is not confused with files of other kinds', async () => {
    expect(await shippedTemplates(await folderWith('README.md', '# Templates'))).toEqual([])
  })
})

describe('the newest version', () => {
  const first = aTemplateVersion({ id: 'one-1', number: 1 })

  /** A core whose shipped templates are these. */
  async function shipping(...versions: TemplateVersion[]) {
    const resourcesFolder = await aFolder()
    await mkdir(join(resourcesFolder, 'templates'))
    for (const version of versions) {
      await writeFile(join(resourcesFolder, 'templates', `${version.id}.json`), JSON.stringify(version))
    }
    return openCore({ resourcesFolder })
  }

  test('is the shipped one where it has a higher number than the one in use', async () => {
    const second = aTemplateVersion({ id: 'one-2', number: 2 })
    const { context, store } = await shipping(second)
    await store.commit([put('templateVersions', first)])
    expect(await newestTemplates(context)).toEqual([second])
  })

  test('is the kept one where Plumbline ships other words under the same id', async () => {
    const { context, store } = await shipping(aTemplateVersion({ id: 'one-1', name: 'Other words' }))
    await store.commit([put('templateVersions', first)])
    expect(await newestTemplates(context)).toEqual([first])
  })

  test('stands under the heading of today where it was kept before there were any', async () => {
    const { context, store } = await shipping(
      aTemplateVersion({ id: 'one-1', name: 'New words', use: 'team' }),
    )
    await store.commit([put('templateVersions', first)])
    expect(await newestTemplates(context)).toEqual([{ ...first, use: 'team' }])
  })
})
