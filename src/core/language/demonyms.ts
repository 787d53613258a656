/** Country, or a region whose people have a word of their own, to its people and adjectives, as news writes them. */
const DEMONYMS: Readonly<Record<string, string>> = {
  Afghanistan: 'Afghan Afghans',
  Albania: 'Albanian Albanians',
  Algeria: 'Algerian Algerians',
  Andorra: 'Andorran Andorrans',
  Angola: 'Angolan Angolans',
  'Antigua and Barbuda': 'Antiguan Antiguans',
  Argentina: 'Argentine Argentinian Argentines Argentinians',
  Armenia: 'Armenian Armenians',
  Australia: 'Australian Australians',
  Austria: 'Austrian Austrians',
  Azerbaijan: 'Azerbaijani Azeri Azerbaijanis Azeris',
  Bahamas: 'Bahamian Bahamians',
  Bahrain: 'Bahraini Bahrainis',
  Bangladesh: 'Bangladeshi Bangladeshis',
  Barbados: 'Barbadian Barbadians Bajan Bajans',
  Belarus: 'Belarusian Belarusians',
  Belgium: 'Belgian Belgians',
  Belize: 'Belizean Belizeans',
  Benin: 'Beninese Beninois',
  Bermuda: 'Bermudian Bermudians',
  Bhutan: 'Bhutanese',
  Bolivia: 'Bolivian Bolivians',
  'Bosnia and Herzegovina': 'Bosnian Bosnians',
  Botswana: 'Botswanan Botswanans Motswana Batswana',
  Brazil: 'Brazilian Brazilians',
  Brunei: 'Bruneian Bruneians',
  Bulgaria: 'Bulgarian Bulgarians',
  'Burkina Faso': 'Burkinabe Burkinabé Burkinabes',
  Burundi: 'Burundian Burundians',
  California: 'Californian Californians',
  Cambodia: 'Cambodian Cambodians',
  Cameroon: 'Cameroonian Cameroonians',
  Canada: 'Canadian Canadians',
  Catalonia: 'Catalan Catalans',
  Chad: 'Chadian Chadians',
  Chechnya: 'Chechen Chechens',
  Chile: 'Chilean Chileans',
  China: 'Chinese',
  Colombia: 'Colombian Colombians',
  Comoros: 'Comorian Comorians Comoran Comorans',
  Crimea: 'Crimean Crimeans',
  Croatia: 'Croatian Croatians Croat Croats',
  Cuba: 'Cuban Cubans',
  Cyprus: 'Cypriot Cypriots',
  'Czech Republic': 'Czech Czechs',
  Czechoslovakia: 'Czechoslovak Czechoslovakian',
  'Democratic Republic of the Congo': 'Congolese',
  Denmark: 'Danish Dane Danes',
  Djibouti: 'Djiboutian Djiboutians',
  'Dominican Republic': 'Dominican Dominicans',
  Ecuador: 'Ecuadorian Ecuadorians Ecuadorean',
  Egypt: 'Egyptian Egyptians',
  'El Salvador': 'Salvadoran Salvadorans',
  England: 'English Englishman Englishmen Englishwoman',
  Eritrea: 'Eritrean Eritreans',
  Estonia: 'Estonian Estonians',
  Eswatini: 'Swazi Swazis',
  Ethiopia: 'Ethiopian Ethiopians',
  Fiji: 'Fijian Fijians',
  Finland: 'Finnish Finn Finns',
  France: 'French Frenchman Frenchmen Frenchwoman Frenchwomen',
  Gabon: 'Gabonese',
  Gambia: 'Gambian Gambians',
  Gaza: 'Gazan Gazans',
  Georgia: 'Georgian Georgians',
  Germany: 'German Germans',
  Ghana: 'Ghanaian Ghanaians',
  Greece: 'Greek Greeks',
  Greenland: 'Greenlander Greenlanders Greenlandic',
  Grenada: 'Grenadian Grenadians',
  Guatemala: 'Guatemalan Guatemalans',
  Guinea: 'Guinean Guineans',
  Guyana: 'Guyanese',
  Haiti: 'Haitian Haitians',
  Honduras: 'Honduran Hondurans',
  Hungary: 'Hungarian Hungarians',
  Iceland: 'Icelandic Icelander Icelanders',
  India: 'Indian Indians',
  Indonesia: 'Indonesian Indonesians',
  Iran: 'Iranian Iranians',
  Iraq: 'Iraqi Iraqis',
  Ireland: 'Irish Irishman Irishmen Irishwoman Irishwomen',
  Israel: 'Israeli Israelis',
  Italy: 'Italian Italians',
  'Ivory Coast': 'Ivorian Ivorians',
  Jamaica: 'Jamaican Jamaicans',
  Japan: 'Japanese',
  Jordan: 'Jordanian Jordanians',
  Kashmir: 'Kashmiri Kashmiris',
  Kazakhstan: 'Kazakh Kazakhs',
  Kenya: 'Kenyan Kenyans',
  Kiribati: 'I-Kiribati',
  Kosovo: 'Kosovar Kosovars',
  Kuwait: 'Kuwaiti Kuwaitis',
  Kyrgyzstan: 'Kyrgyz',
  Laos: 'Lao Laotian Laotians',
  Latvia: 'Latvian Latvians',
  Lebanon: 'Lebanese',
  Lesotho: 'Basotho Mosotho',
  Liberia: 'Liberian Liberians',
  Libya: 'Libyan Libyans',
  Liechtenstein: 'Liechtensteiner Liechtensteiners',
  Lithuania: 'Lithuanian Lithuanians',
  London: 'Londoner Londoners',
  Luxembourg: 'Luxembourger Luxembourgers Luxembourgish',
  Madagascar: 'Malagasy Madagascan',
  Malawi: 'Malawian Malawians',
  Malaysia: 'Malaysian Malaysians',
  Maldives: 'Maldivian Maldivians',
  Mali: 'Malian Malians',
  Malta: 'Maltese',
  Mauritania: 'Mauritanian Mauritanians',
  Mauritius: 'Mauritian Mauritians',
  Mexico: 'Mexican Mexicans',
  Micronesia: 'Micronesian Micronesians',
  Moldova: 'Moldovan Moldovans',
  Monaco: 'Monegasque Monegasques Monacan',
  Mongolia: 'Mongolian Mongolians',
  Montenegro: 'Montenegrin Montenegrins',
  Morocco: 'Moroccan Moroccans',
  Mozambique: 'Mozambican Mozambicans',
  Myanmar: 'Burmese',
  Namibia: 'Namibian Namibians',
  Nauru: 'Nauruan Nauruans',
  Nepal: 'Nepali Nepalese Nepalis',
  Netherlands: 'Dutch Dutchman Dutchmen Dutchwoman',
  'New Zealand': 'Kiwi',
  Nicaragua: 'Nicaraguan Nicaraguans',
  Niger: 'Nigerien Nigeriens',
  Nigeria: 'Nigerian Nigerians',
  'North Macedonia': 'Macedonian Macedonians',
  Norway: 'Norwegian Norwegians',
  Oman: 'Omani Omanis',
  Pakistan: 'Pakistani Pakistanis',
  Palau: 'Palauan Palauans',
  Palestine: 'Palestinian Palestinians',
  Panama: 'Panamanian Panamanians',
  Paraguay: 'Paraguayan Paraguayans',
  Peru: 'Peruvian Peruvians',
  Philippines: 'Philippine Filipino Filipinos Filipina',
  Poland: 'Polish Pole Poles',
  Portugal: 'Portuguese',
  Qatar: 'Qatari Qataris',
  Romania: 'Romanian Romanians',
  Russia: 'Russian Russians',
  Rwanda: 'Rwandan Rwandans',
  Samoa: 'Samoan Samoans',
  'San Marino': 'Sammarinese',
  'Saudi Arabia': 'Saudi Saudis',
  Scotland: 'Scottish Scot Scots Scotsman Scotswoman',
  Senegal: 'Senegalese',
  Serbia: 'Serbian Serb Serbs Serbians',
  Seychelles: 'Seychellois',
  Singapore: 'Singaporean Singaporeans',
  Slovakia: 'Slovak Slovaks Slovakian',
  Slovenia: 'Slovenian Slovene Slovenes Slovenians',
  Somalia: 'Somali Somalis',
  'Soviet Union': 'Soviet Soviets',
  Spain: 'Spanish Spaniard Spaniards',
  Sudan: 'Sudanese',
  Suriname: 'Surinamese',
  Sweden: 'Swedish Swede Swedes',
  Switzerland: 'Swiss',
  Syria: 'Syrian Syrians',
  Taiwan: 'Taiwanese',
  Tajikistan: 'Tajik Tajiks',
  Tanzania: 'Tanzanian Tanzanians',
  Texas: 'Texan Texans',
  Thailand: 'Thai Thais',
  Tibet: 'Tibetan Tibetans',
  'Timor-Leste': 'Timorese',
  Togo: 'Togolese',
  Tonga: 'Tongan Tongans',
  'Trinidad and Tobago': 'Trinidadian Trinidadians Tobagonian',
  Tunisia: 'Tunisian Tunisians',
  Turkey: 'Turkish Turk Turks',
  Turkmenistan: 'Turkmen',
  Tuvalu: 'Tuvaluan Tuvaluans',
  Uganda: 'Ugandan Ugandans',
  Ukraine: 'Ukrainian Ukrainians',
  'United Arab Emirates': 'Emirati Emiratis',
  'United Kingdom': 'British Briton Britons Brit Brits',
  'United States': 'American Americans',
  Uruguay: 'Uruguayan Uruguayans',
  Uzbekistan: 'Uzbek Uzbeks',
  Vanuatu: 'Ni-Vanuatu',
  Venezuela: 'Venezuelan Venezuelans',
  Vietnam: 'Vietnamese',
  Wales: 'Welsh Welshman Welshmen',
  Yemen: 'Yemeni Yemenis',
  Yugoslavia: 'Yugoslav Yugoslavs Yugoslavian',
  Zambia: 'Zambian Zambians',
  Zimbabwe: 'Zimbabwean Zimbabweans',
};

/** Those of two words and more; the last one alone names no country. */
const PHRASES: Readonly<Record<string, string>> = {
  'Cape Verde': 'Cape Verdean|Cape Verdeans',
  'Costa Rica': 'Costa Rican|Costa Ricans',
  'Equatorial Guinea': 'Equatorial Guinean|Equatorial Guineans',
  'Guinea-Bissau': 'Bissau-Guinean|Bissau-Guineans',
  'Hong Kong': 'Hong Konger|Hong Kongers',
  'Marshall Islands': 'Marshall Islander|Marshall Islanders',
  'New York': 'New Yorker|New Yorkers',
  'New Zealand': 'New Zealander|New Zealanders',
  'North Korea': 'North Korean|North Koreans',
  'North Macedonia': 'North Macedonian|North Macedonians',
  'Northern Ireland': 'Northern Irish',
  'Papua New Guinea': 'Papua New Guinean|Papua New Guineans|New Guinean|New Guineans',
  'Puerto Rico': 'Puerto Rican|Puerto Ricans',
  'Saint Lucia': 'St Lucian|St Lucians|Saint Lucian',
  'Saudi Arabia': 'Saudi Arabian|Saudi Arabians',
  'Sierra Leone': 'Sierra Leonean|Sierra Leoneans|Sierra Leonian|Sierra Leonians',
  'Solomon Islands': 'Solomon Islander|Solomon Islanders',
  'South Africa': 'South African|South Africans',
  'South Korea': 'South Korean|South Koreans',
  'South Sudan': 'South Sudanese',
  'Sri Lanka': 'Sri Lankan|Sri Lankans',
  'Timor-Leste': 'East Timorese',
};

/** Peoples without a country of the name. */
const PEOPLES =
  'European Europeans Asian Asians African Africans Korean Koreans Western Arab Arabs Arabic Kurdish Kurd Kurds Tatar Tatars Uyghur Uyghurs Rohingya ' +
  'Jewish Jew Jews Muslim Muslims Christian Christians Catholic Catholics Orthodox Protestant Protestants Sunni Sunnis Shiite Shiites Shia Hindu Hindus Buddhist ' +
  'Buddhists Sikh Sikhs Islamic Islamist Islamists Hispanic Latino Latinos Republican Republicans Democrat Democrats Democratic Conservative Conservatives Liberal Liberals ' +
  'Communist Communists Nazi Nazis';

const countries = new Map<string, string>();
for (const [country, words] of Object.entries(DEMONYMS)) {
  words.split(' ').forEach(word => countries.set(word, country));
}
for (const [country, phrases] of Object.entries(PHRASES)) {
  phrases.split('|').forEach(phrase => countries.set(phrase, country));
}

const lastWords = Object.values(PHRASES).flatMap(phrases =>
  phrases.split('|').map(phrase => phrase.split(' ').at(-1)!),
);
const demonyms = new Set([...Object.values(DEMONYMS), PEOPLES].flatMap(words => words.split(' ')).concat(lastWords));

/** True for a word as written that names a people or what is theirs: "Danish", "Danes", "Republicans". */
export function isDemonym(word: string): boolean {
  return demonyms.has(word);
}

/** The country whose people or affairs a word, or a phrase parted by single spaces, names: "Norway" for "Norwegian", "South Korea" for "South Korean"; null for "African". */
export function countryOfDemonym(words: string): string | null {
  return countries.get(words) ?? null;
}

/** Words that make a demonym behind them one of another place, or of none: "Latin American", "Native American", "West Indian". */
const OTHERS: readonly (readonly [before: RegExp, demonym: RegExp])[] = [
  [/^(?:latin|south|north|central|native|african|asian|pan)$/, /^Americans?$/],
  [/^(?:american|west|red)$/, /^Indians?$/],
  [/^(?:equatorial|new)$/, /^Guineans?$/],
];

/** Does the word before a demonym make it another one's? @param before in lower case */
export function isOtherDemonym(before: string, demonym: string): boolean {
  return OTHERS.some(([word, own]) => word.test(before) && own.test(demonym));
}

const firstWords = new Set([...countries.keys()].map(phrase => phrase.split(' ')[0]!));

/** Does some word or phrase that `countryOfDemonym` knows begin with the word? */
export function beginsDemonym(word: string): boolean {
  return firstWords.has(word);
}

/** In words. */
export const LONGEST_DEMONYM = 3;
