/** Three outlets on one made-up storm, who says what in all its kinds; two of them give the same words to different people. */
export const storm = {
  'coast.txt': `Storm closes port

[“We will not open the gates before Monday, whatever anybody in town may say,”]{roe quotation} [[Jane Roe]{roe}]{roe speaker: named} [said]{roe cue}.

[[Officials]{nobody speaker: official}] [said]{nobody cue} [the gates were old]{nobody indirect}. [“No comment.”]{none quotation}
`,
  'harbour.txt': `Gates stay shut

[“We will not open the great gates before Monday, whatever anybody in town may say,”]{doe quotation} [[John Doe]{doe}]{doe speaker: named} [told]{doe cue} reporters.

[“Bring sandbags,”]{roe quotation} [[Jane Roe]{roe}]{roe speaker 0.4: named} [added]{roe cue}.
`,
  'island.txt': `Port waits

[“We will not open the gates before Monday, whatever anybody in town may say,”]{roe quotation} [[Jane Roe]{roe}]{roe speaker: named} [said]{roe cue}.
`,
} as const;
