/** As a title, a gendered noun or a forename tells: "Ms", "actress", "his brother". */
export type Gender = 'female' | 'male';
