import type { Configuration } from 'electron-builder'

/** What goes into an installed Plumbline: the build, what it reads at run time, and nothing that made it. */
export function configurationFor(platform: NodeJS.Platform): Configuration {
  return {
    appId: 'app.plumbline.desktop',
    productName: 'Plumbline',
    // everything is bundled, so no package comes along
    files: [
      'out/**',
      '!out/main/native/**',
      `out/main/native/${platform}-*`,
      'resources/**',
      // what the sample team was made with
      '!resources/**/*.ts',
      'package.json',
      '!**/*.map',
    ],
    // the system loads this library from a real file
    asarUnpack: ['out/main/native/**'],
    npmRebuild: false,
    publish: null,
    // an installed Plumbline is no Node for whoever finds it, and runs no code but that of its own archive
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    },
    linux: {
      target: ['AppImage'],
      category: 'Office',
      executableName: 'plumbline',
    },
    mac: {
      target: ['dmg'],
      category: 'public.app-category.business',
    },
    win: {
      target: ['nsis'],
      executableName: 'Plumbline',
    },
    nsis: { oneClick: false, perMachine: false },
  }
}
