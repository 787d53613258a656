/** Lower-case nouns that stand in apposition to the name of an organization: "the broadcaster". */
export const organizationApposition = new Set(
  (
    'company operator agency group firm maker bank carrier manufacturer retailer network newspaper broadcaster regulator authority ministry party union organization organisation nonprofit charity ' +
    'watchdog supplier producer provider startup conglomerate publisher league club team utility platform outlet'
  ).split(' '),
);
