/** What npm start says on the console, in both languages: nobody has chosen one yet. */

export const building =
  '正在生成 FairDesk（首次启动，或源文件有改动）……\nBuilding FairDesk (first start, or the sources have changed) ...';

export const inBrowser =
  '本机没有安装 Electron（可用 npx install-electron 获取），FairDesk 在浏览器中运行。\n' +
  'Electron is not installed here (npx install-electron would fetch it), so FairDesk runs in the browser.';

export const inElectron = (path) => `FairDesk 在 Electron 中启动。FairDesk starts in Electron: ${path}`;

export const notStarted = (path, why) => `${path} 无法启动。It could not be started: ${why}`;

export const served = (address) =>
  `FairDesk 的地址：${address}（仅限本机）。按 Ctrl+C 结束，已保存的数据留在浏览器里。\n` +
  `FairDesk is served at ${address} (this computer only). Ctrl+C ends it; what was saved stays in the browser.`;

export const alreadyRunning = (address) =>
  `FairDesk 已在 ${address} 运行，现在打开它。\nFairDesk is already running at ${address}; it is opened.`;

export const taken = (address, who) =>
  `地址 ${address} 已被占用：${who ?? '本系统没有说明是哪个程序'}。\n` +
  '浏览器按地址保存数据，换一个地址就会像数据丢失一样，所以 FairDesk 只用这一个地址。\n' +
  '数据没有丢失。请关闭上述程序，再运行 npm start。\n' +
  `The address ${address} is taken by ${who ?? 'another program (this system does not say which)'}.\n` +
  'FairDesk always uses this one address, because the browser keeps its records under it; at another one they would seem to be gone.\n' +
  'Nothing is lost. Close that program and run npm start again.';

export const opening = (browser) => `正在打开 / Opening ${browser}`;

export const noBrowser = (address) =>
  '本机没有找到 Edge、Chrome 或 Chromium。No Edge, Chrome or Chromium was found on this computer.\n' +
  '获取方法 / How to get one: Windows 自带 Edge / Windows has Edge; Debian: apt-get install chromium; https://www.google.com/chrome\n' +
  howToOpen(address);

export const noScreen = (browser, address) =>
  `已安装 ${browser}，但这里没有可用的屏幕。It is installed, but there is no screen here to open it on.\n` +
  howToOpen(address);

function howToOpen(address) {
  return (
    `请在本机用 120 或更高版本的 Edge、Chrome、Chromium 打开 ${address}\n` +
    `Open ${address} in Edge, Chrome or Chromium, version 120 or later, on this computer.`
  );
}
