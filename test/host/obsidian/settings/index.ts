export { SettingPage } from './definitions/setting-page';
export { Setting } from './rows/setting';
export { SettingGroup } from './rows/setting-group';
export { PluginSettingTab } from './tabs/plugin-setting-tab';
export { SettingTab } from './tabs/setting-tab';
