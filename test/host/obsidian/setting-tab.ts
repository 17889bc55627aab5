export { PluginSettingTab } from './setting/plugin-setting-tab';
export { SettingPage } from './setting/setting-page';
export { SettingTab } from './setting/setting-tab';
