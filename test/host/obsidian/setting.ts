export { Setting } from './setting/setting';
export { SettingGroup } from './setting/setting-group';
