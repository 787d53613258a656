/** Settings for a window that shows nothing but the work: no welcome page, tips, chat, trust prompt, telemetry or updates. */
export const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'terminal.integrated.enablePersistentSessions': false,
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** On top of those, what makes a test's or a picture's window look the same every time. */
export const steadySettings = {
  ...quietSettings,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'window.autoDetectColorScheme': false,
  'workbench.colorTheme': 'Visual Studio Dark',
};
