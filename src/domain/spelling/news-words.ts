/** What newspapers write every day and the English dictionaries that come with Stet, of 2020, do not know. */
const english = [
  ...'café cafés cliché clichés fiancé fiancée résumé décor façade première émigré protégé protégée entrée naïve naïvely naïveté cortège déjà façades'.split(' '),
  ...'app apps blockchain chatbot chatbots cryptocurrency cryptocurrencies cyberattack cyberattacks dataset datasets deepfake deepfakes fintech hashtag hashtags livestream livestreamed livestreaming livestreams'.split(' '),
  ...'metadata misinformation newsroom newsrooms op-ed paywall podcast podcasts ransomware selfie selfies smartphone smartphones spyware startup startups subreddit unfollow webinar webinars'.split(' '),
  ...'antivax coronavirus Covid lockdown lockdowns reinfection superspreader unvaccinated vaxxed'.split(' '),
  ...'backbencher backbenchers decarbonisation decarbonise decarbonization decarbonize geopolitics kleptocrat kleptocrats oligarch oligarchs onshoring peacebuilding policymaker policymakers policymaking reshoring ringfence stakeholder stakeholders'.split(' '),
  ...'biodiversity biofuel biofuels heatwave heatwaves photovoltaics rewilding wildfire wildfires'.split(' '),
  ...'Kyiv Kharkiv Odesa Lviv Dnipro Zelensky Zelenskyy Mumbai Kolkata Chennai Bengaluru Yangon Eswatini Incheon Gyeonggi Daejeon Gwangju Ulsan Jeju Hangul Hanbok kimchi Pyongyang Xinjiang Uyghur Uyghurs Tigray Rohingya Houthi Houthis Hezbollah Kosovar'.split(' '),
  ...'Starmer Sunak Macron Scholz Meloni Modi Netanyahu Erdogan Erdoğan Bolsonaro Lula Ardern Albanese Trudeau Navalny'.split(' '),
]

/** Words that are right in a language beside those of its dictionary. */
export function newsWords(language: string): readonly string[] {
  return /^en(?:-|$)/.test(language) ? english : []
}
