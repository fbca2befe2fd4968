export const privacy = {
  searchIntro: 'Safe search leaves out pictures and pages for adults. It works in every browser and app.',
  engine: (title: string) => `Safe search: ${title}`,
  level: 'How strict',
  youtube: 'On YouTube, moderate hides what is for adults; strict also hides comments and much that school may need.',
  others: 'Engines that cannot be made safe: strict or moderate closes them.',
  all: 'All engines at once',
  searchSaved: (title: string, level: string) => `${title}: ${level.toLowerCase()}`,
  written: 'What is written down',
  levels: {
    everything: { title: 'Everything', hint: 'Each site with its time, open or closed. Kept in your box alone.' },
    blocked: {
      title: 'Only what was closed',
      hint: 'What was not let through, with its time; the rest only as numbers.',
    },
    counts: { title: 'Only numbers', hint: 'How much was asked and closed a day, and minutes; no names of sites.' },
    nothing: { title: 'Nothing', hint: 'No names, no numbers. Minutes of the day are still counted.' },
  },
  saved: 'From now on that is what is written down.',
  told: 'What to tell the child',
  toldHint: 'Children take rules better when they know them. You could say:',
  says: {
    everything: '“I can see which sites are opened here, and when. I look at it with you, not behind your back.”',
    blocked: '“I can see what the box did not let through, and nothing else.”',
    counts: '“I can see how much time goes by, but not where you are.”',
    nothing: '“Nothing is written down about you here.”',
  },
};
