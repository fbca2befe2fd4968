import type { KidsWords } from './shape.ts';

export const en: KidsWords = {
  brand: 'domovoy',
  nav: { start: 'Start', why: 'Why is it closed?', asked: 'What I asked for', quizzes: 'Quizzes' },
  footer: 'This page lives in the little box at your home. It does not write down what you read here.',
  forGrownUps: 'This device belongs to a grown-up. You see the pages for children, with all that is in them.',
  back: 'To the start page',
  tooFast: { title: 'Slowly, please', text: 'The house is a little out of breath. Wait a minute and try again.' },
  notFound: { title: 'There is nothing here', text: 'This page has moved or never was. Begin from the start page.' },
  broken: {
    title: 'Something of ours broke',
    text: 'You did nothing wrong. Try again, and if it stays like this, tell a grown-up.',
  },
  notFromHere: { title: 'That did not work', text: 'Open the page once more and press the button there.' },

  start: {
    title: 'Good places to go',
    hello: (name) => `Hello, ${name}!`,
    welcome: 'I am the domovoy of this house. Here are places where one can build, read, listen and wonder.',
    topics: 'What would you like?',
    search: 'Look for a site: dinosaurs, chess, stars…',
    find: 'Find',
    found: (text) => `What there is for “${text}”`,
    nothingFound: 'Nothing like that is here yet. Try another word, or choose a picture below.',
    cardOfToday: 'A thought for today',
    quizzes: { title: 'Quizzes', text: 'Three questions each' },
    why: { title: 'Why is it closed?', text: 'What did not open, and how to ask' },
    propose: { title: 'Propose a site', text: 'Do you know a good one that is not here?' },
  },
  site: {
    speaks: (language) => `Language: ${language}`,
    account: 'Wants you to sign up: do it with a parent',
    ads: 'Has advertisements',
    leads: 'Leads to',
  },
  topic: { empty: 'Nothing for your age is here yet. Look at the other topics.' },

  why: {
    list: { title: 'What did not open', text: 'On this device, in the last hour.' },
    nothing: 'There is nothing in the list. If a site does not open, write its address here.',
    askAbout: 'Address of the site',
    look: 'Look why',
    notAName: 'That is no address of a site. It looks like this: example.com',
    small: { title: 'This door is closed', text: 'It is not your fault. Call a grown-up and look at it together.' },
    site: 'Site',
    isClosed: 'closed',
    isOpen: {
      title: 'This site is open',
      text: 'Try it again. If it still does not open, wait ten seconds and reload it.',
    },
    cannotTell: { title: 'We cannot tell yet', text: 'The house is still reading its lists. Come back in a minute.' },
    category: { title: 'This site is closed at home' },
    service: (title) => ({
      title: `Closed for now: ${title}`,
      text: 'Your parents have switched it off. They have a reason, and you may ask what it is.',
    }),
    hours: (title) => ({
      title: `Not at this hour: ${title}`,
      text: 'Your family has agreed when it opens. It will, by itself.',
    }),
    budget: (title) => ({
      title: `That was all for today: ${title}`,
      text: 'The minutes of this day are used up. Tomorrow there are new ones.',
    }),
    own: {
      title: 'Your family has closed this site',
      text: 'Somebody at home decided that. Ask them why, it is a good talk to have.',
    },
    locked: {
      title: 'This site is closed',
      text: 'Whoever brings the Internet into your home has closed it, so your parents cannot open it.',
    },
    registry: {
      title: 'This page cannot be opened',
      text: 'It is closed for everyone, not only for you. You did nothing wrong.',
    },
    allowOnly: {
      title: 'Nobody at home has looked at this site yet',
      text: 'On this device those sites are open that somebody has looked at first. Ask, and a parent will look at this one.',
    },
    search: {
      title: 'This search is closed',
      text: 'It has no safe mode and may show what frightens. Other searches have one, and they are open.',
    },
    closed: {
      paused: { title: 'The Internet has a break', text: 'A parent has paused it. It comes back.' },
      bedtime: { title: 'It is bedtime', text: 'The house is going to sleep, and so is the Internet. Good night!' },
      school: { title: 'It is time for school', text: 'What is for lessons stays open. All else waits for you.' },
      quiet: {
        title: 'It is quiet time',
        text: 'Now is a good moment for a book, a walk, or just for being at home together.',
      },
      budget: {
        title: 'That was all for today',
        text: 'The minutes of this day are used up. Tomorrow there are new ones.',
      },
    },
    now: 'What now?',
    todo: {
      small: ['Show this page to a grown-up.', 'Or choose something nice from the pictures below.'],
      young: ['Look at what is open below.', 'If you need this site, ask: the question goes straight to your parents.'],
      older: [
        'Need it? Ask and say what for: it goes straight to your parents, and they answer with a reason.',
        'Meanwhile, below is something that is open.',
      ],
    },
    todoLater: [
      'It opens again by itself, there is nothing to do for it.',
      'If you need something right now, ask: the question goes straight to your parents.',
    ],
    noAsk: [
      'There is no need to ask anyone: nobody at home can open it.',
      'If something odd made you come here, tell a grown-up you trust.',
    ],
    reason: (category) => `Kind of site: ${category}`,
    instead: 'Good places instead',
    card: 'Good to know',
  },

  help: {
    first: {
      title: 'You are not alone',
      text: 'If it is hard right now, talk to somebody. The people at these numbers listen to children every day. They do not scold, and you need not say your name.',
    },
    title: 'Who listens to you',
    free: 'free',
    emergency: (number) => `If somebody is in danger right now: ${number}`,
    also: 'A grown-up you trust is good too: a parent, a grandmother, a teacher.',
  },

  ask: {
    name: 'Ask to open it',
    time: 'Ask for more time',
    reasons: 'Why would you like it?',
    reason: {
      school: 'I need it for school',
      friends: 'My friends are there',
      making: 'I want to make or learn something',
      fun: 'I would like to play or watch',
      mistake: 'I think it is closed by mistake',
      talk: 'I want to talk about it',
    },
    own: 'In your own words, if you like',
    send: 'Ask',
    stranger:
      'The house does not know yet whose device this is, so it cannot ask for you. Show this page to a parent: they can say whose it is.',
  },
  asked: {
    title: 'What I asked for',
    none: 'You have not asked anything since yesterday.',
    heard: {
      new: { title: 'Your question is with your parents', text: 'They see it at once. The answer will be here.' },
      joined: {
        title: 'You have asked that already',
        text: 'Your parents have the question. The answer will be here.',
      },
      'too-many': {
        title: 'That is a lot of questions',
        text: 'Five in an hour are enough for the house. Talk to your parents, or come back later.',
      },
      failed: {
        title: 'It could not be written down',
        text: 'That is our fault. Tell a parent, and try again in a minute.',
      },
      'not-known': {
        title: 'Whose device is this?',
        text: 'The house does not know it yet. Show this page to a parent.',
      },
    },
    waits: 'Waiting for an answer',
    yes: 'Yes',
    yesUntil: (time) => `Yes, until ${time}`,
    yesWasUntil: (time) => `Yes, it was open until ${time}`,
    yesToday: 'Yes, for today',
    yesAlways: 'Yes, from now on',
    no: 'No, not now',
    moreTime: 'More time',
    asked: (time) => `asked at ${time}`,
    parentSays: 'Your parents say:',
    reload: 'Look again',
    number: (number) => `Number ${number}`,
    proposed: 'A site you proposed',
    seen: 'Your parents have looked at it',
  },

  propose: {
    title: 'Propose a site',
    text: 'Your parents see it first. If they like it, they can send it on, and two people will look at it before other children find it here.',
    address: 'Address of the site',
    own: 'What is good about it?',
    send: 'Propose',
    heard: {
      new: {
        title: 'Thank you, your parents have it',
        text: 'They will look at the site. What they say will be here.',
      },
      joined: { title: 'That one is proposed already', text: 'Your parents have it. What they say will be here.' },
      'too-many': { title: 'That is a lot of sites', text: 'The house needs a rest. Keep the others for tomorrow.' },
      failed: {
        title: 'It could not be written down',
        text: 'That is our fault. Tell a parent, and try again in a minute.',
      },
      'not-known': {
        title: 'Whose device is this?',
        text: 'The house does not know it yet. Tell a parent about the site.',
      },
    },
  },

  card: { tryIt: 'Try it today', another: 'Another card' },

  quizzes: { title: 'Quizzes', text: 'Three little scenes. What would you do?', three: 'three questions' },
  quiz: {
    check: 'I have chosen',
    again: 'Once more',
    yours: 'You chose:',
    better: 'A good answer:',
    result: {
      0: { title: 'Now you know three new things', text: 'That is what a quiz is for. Read why, and try once more.' },
      1: { title: 'A good beginning', text: 'One is yours already. Read why, and try once more.' },
      2: { title: 'Nearly all of them', text: 'Two of three, that is a lot. Read about the third one.' },
      3: { title: 'All three!', text: 'You could explain this to a friend.' },
    },
    minutes: (minutes) =>
      minutes === 1 ? 'You have earned a minute for today.' : `You have earned ${minutes} minutes for today.`,
    others: 'Other quizzes',
  },

  classHour: {
    list: {
      title: 'For teachers: a class hour',
      text: 'Sheets for teachers, to print: one lesson each, no screen needed.',
    },
    ages: (from, to) => `${from} to ${to} years`,
    goal: 'What it is for',
    needs: 'What you need',
    steps: 'How it goes',
    minutes: (minutes) => `${minutes} min`,
    questions: 'Questions to talk about',
    takeHome: 'To take home',
    print: 'Print this page from the menu of your browser: the sheet fits on paper, the rest stays away.',
  },
};
