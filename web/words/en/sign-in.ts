export const signIn = {
  title: 'Welcome home',
  hello: 'These pages are for parents.',
  who: 'Name',
  password: 'Password',
  enter: 'Sign in',
  secondStep: 'One more step',
  code: 'Code',
  codeHint: 'Six digits from your app, or one of your recovery codes.',
  confirm: 'Go on',
  back: 'Start again',
  forgotten: 'Forgotten the password?',
  forgottenHint: 'Whoever can reach the box itself runs this there:',
};
