/** Words that end or begin the name of an organization. */
export const organizationWords = new Set(
  (
    'department ministry agency administration bureau commission committee council court congress parliament senate assembly government office authority service services force forces ' +
    'army navy guard police union party front movement league federation confederation association alliance coalition organization organisation institute institution foundation trust ' +
    'fund bank university college school academy hospital clinic company corporation corp inc ltd plc llc llp gmbh ag nv co group holdings partners capital ventures industries ' +
    'technologies systems motors airlines airways railways railway energy petroleum telecom communications media news times post journal herald tribune guardian telegraph gazette chronicle ' +
    'ledger wire dispatch review record examiner courier standard sentinel monitor register digest bulletin inquirer advertiser ' +
    'observer mirror globe star magazine press network broadcasting television radio studios pictures entertainment records club fc afc united city rovers society centre center ' +
    'church temple mosque museum library orchestra board chamber tribunal brigade battalion regiment corps command secretariat exchange laboratories labs pharmaceuticals ' +
    'insurance financial securities stores foods airport stadium taskforce ombudsman caucus brotherhood'
  ).split(' '),
);

/** Those that make an organization even of a name with a place or person in it, and may be followed by "of" or "for". */
export const organizationHeads = new Set(
  (
    'department ministry agency administration bureau commission committee council court institute institution foundation university college school academy bank office house ' +
    'organization organisation association federation union society center centre board chamber league party front church authority service museum library movement fund'
  ).split(' '),
);

/** Words that make an organization's name with a demonym before them: "European Union", "American Airlines". */
export const takesDemonym = new Set(
  'union airlines airways commission parliament league council court congress association federation cup bank telecom petroleum'.split(
    ' ',
  ),
);

/** Bodies and companies that news names without a word that tells what they are. */
export const knownOrganizations = new Set(
  (
    'white house|kremlin|pentagon|capitol|downing street|elysee|bundestag|bundesrat|bundeswehr|knesset|duma|state duma|verkhovna rada|rada|politburo|congress|senate|parliament|' +
    'supreme court|house of representatives|house of commons|house of lords|federal reserve|world bank|wall street|scotland yard|interpol|europol|nato|un|u.n.|united nations|eu|e.u.|opec|imf|wto|who|unicef|' +
    'unesco|fbi|cia|nsa|irs|fda|epa|fema|nasa|dhs|sec|hamas|hezbollah|taliban|fatah|houthis|isis|islamic state|al-qaeda|al qaeda|al-shabab|boko haram|wagner|' +
    'reuters|associated press|ap|afp|agence france-presse|bloomberg|bbc|cnn|nbc|abc|cbs|fox news|npr|pbs|msnbc|sky news|al jazeera|tass|interfax|xinhua|dpa|kyodo|yonhap|politico|axios|' +
    'google|apple|microsoft|amazon|facebook|meta|twitter|instagram|tiktok|youtube|whatsapp|telegram|truth social|linkedin|reddit|snapchat|weibo|wechat|netflix|disney|tesla|spacex|openai|' +
    'nvidia|intel|ibm|oracle|samsung|sony|toyota|honda|nissan|hyundai|huawei|alibaba|tencent|boeing|airbus|lockheed martin|raytheon|gazprom|rosneft|lukoil|aramco|exxonmobil|chevron|shell|' +
    'bp|totalenergies|walmart|starbucks|nike|adidas|volkswagen|bmw|siemens|nestle|pfizer|moderna|astrazeneca|goldman sachs|jpmorgan|morgan stanley|citigroup|hsbc|barclays|deutsche bank|' +
    'ubs|uefa|fifa|nba|nfl|mlb|nhl|ioc|european union|european commission|african union|arab league|asean|g7|g20|brics|red cross|amnesty international|human rights watch|greenpeace|' +
    'republican party|democratic party|labour party|conservative party|labour|greens|gop'
  ).split('|'),
);

/** Where statements are posted: "wrote on X". */
export const socialNetworks = new Set(
  'x twitter telegram facebook instagram tiktok youtube linkedin weibo threads bluesky truth'.split(' '),
);

/** Lower-case nouns that follow an organization's name or stand in apposition to it. */
export const organizationNouns = new Set(
  (
    'shares stock spokesman spokeswoman spokesperson officials executives employees staff ceo chairman lawmakers members fighters militants reporters journalists subsidiary customers users ' +
    'headquarters board unit'
  ).split(' '),
);

export const organizationApposition = new Set(
  (
    'company operator agency group firm maker bank carrier manufacturer retailer network newspaper broadcaster regulator authority ministry party union organization organisation nonprofit charity ' +
    'watchdog supplier producer provider startup conglomerate publisher league club team utility platform outlet'
  ).split(' '),
);
