/**
 * What goes into the package: the built app and nothing else. All libraries are bundled in it; without the last line
 * the Node runtime of our scripts (an optional dependency) would be packed too.
 */
const files = [
  'out/main/**/*',
  'out/preload/**/*',
  'out/renderer/**/*',
  'package.json',
  '!**/*.map',
  '!node_modules/**/*',
];

/**
 * Switches inside the Electron program itself, which nobody can turn back on from outside: it cannot be started as
 * plain Node, it loads only our sealed archive, and it takes no debugging options.
 */
export const electronFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** @type {import('electron-builder').Configuration} */
export const configuration = {
  appId: 'desk.fair.fairdesk',
  productName: 'FairDesk',
  directories: { output: 'release', buildResources: 'build' },
  files,
  asar: true,
  npmRebuild: false,
  electronFuses,
  electronLanguages: ['zh-CN', 'zh_CN', 'en-US', 'en'],
  publish: null,
  // A .deb wants a homepage; the project has none, and this ending is reserved for saying so.
  extraMetadata: { homepage: 'https://fairdesk.invalid/' },
  win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'build/icons/icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_CN', 'en_US'],
    // The records of the office outlive the program.
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.business',
    hardenedRuntime: true,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
    extendInfo: { NSCameraUsageDescription: '用摄像头扫描二维码。The camera scans QR codes.' },
  },
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
    icon: 'build/icons/icon.png',
    category: 'Office',
    maintainer: 'FairDesk <desk@fairdesk.invalid>',
    synopsis: '校园招聘会离线工作台',
  },
};
