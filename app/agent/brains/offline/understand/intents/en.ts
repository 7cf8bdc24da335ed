import type { Intent } from '#app/agent/brains/offline/understand/facts'

const APPOINTMENT = '(?:appointments?|bookings?|reservations?|visits?|sessions?|slots?|appts?)'

export const ENGLISH: Partial<Record<Intent, RegExp>> = {
  greet:
    /\b(?:hi+|hello+|hey+|heya|hiya|yo|good (?:morning|afternoon|evening|day)|greetings|howdy)\b/,
  thanks: /^\W*ta\W*$|\b(?:thanks?|thank you|cheers|much appreciated|appreciate it|tysm)\b/,
  bye: /\b(?:that'?s (?:all|it)|that is all|nothing else|bye+|goodbye|good bye|see (?:you|ya|u)|take care|have a (?:good|nice|great)|good ?night|talk (?:soon|later)|cya)\b/,
  help: /\b(?:help(?! line)|what can you do|how does (?:this|it) work|what are my options|how can you)\b/,
  book: new RegExp(
    `\\b(?:book(?:ing)?|reserve|(?:make|set up|get|schedule|have|need|want|arrange|take|fix|like|looking for|sign me up|put me down)(?: to)?(?: me)? (?:an?|the|my|some|for an?)? ?(?:new |quick |short |long )?${APPOINTMENT}|schedule|come in(?: for)?|(?:an?|my) ${APPOINTMENT} (?:for|on|with|at|tomorrow|today|next)|an appointment|squeeze me in|get (?:me )?in|see the (?:doctor|dentist))\\b`
  ),
  another: new RegExp(
    `\\b(?:(?:another|one) (?:one )?for (?:my|his|her|our) |another ${APPOINTMENT}|(?:a )?(?:new|second|extra|additional) ${APPOINTMENT}|a new one(?=\\W*$)|one more ${APPOINTMENT}|book another|also (?:book|want to book|need))\\b`
  ),
  cancel:
    /^\W*scrap (?:that|it)\W*$|\b(?:delete (?:it|that)|cancel(?:l?ed|l?ing|lation)?|call (?:it )?off|delete my (?:appointment|booking)|no longer (?:need|want)|drop my (?:appointment|booking)|don'?t (?:need|want) (?:it|my (?:appointment|booking)|the (?:appointment|booking)) any ?more)\b/,
  cannotCome:
    /\b(?:(?:can't|cannot|can not|cant|won't|wont|unable to|not able to|not going to|no longer able to) (?:be able to )?(?:make it|make (?:my|the|that) (?:appointment|booking)|come|attend|be there|go)|something(?:'s| has)? (?:came|come) up)\b/,
  cancelAll: /\bcancel (?:all|everything|both)\b/,
  reschedule: new RegExp(
    `\\b(?:re-?schedul\\w*|re-?book(?:ing)?|postpon\\w*|push (?:back|it|my|the)|bring (?:it )?forward|(?:move|change|shift|switch|modify|swap|delay) (?:(?:my|the|it|that|this|our)\\b ?(?:next |current |upcoming )?(?:${APPOINTMENT})?(?: (?:time|date|day))?|to (?:another|a different))|^\\W*(?:the )?(?:time|day|date|hour)\\W*$|^\\W*(?:i'd rather |rather |prefer to |i want to )?(?:move|change)(?: it)?\\W*$|(?:different|another) (?:day|time|date) for my)\\b`
  ),
  mine: new RegExp(
    `\\b(?:what time|when|what day) (?:was|is) (?:that|it|mine)(?: again)?(?=\\W*$)|(?:(?:when|what time|what day|which day)(?:'s| is| was| are| do i have)? (?:my|the|our) (?:next )?${APPOINTMENT}|(?:my|the) ${APPOINTMENT} (?:is|are) (?:when|at what time|what time)|(?:my|any|upcoming|existing|see my|show my|list my|check my|view my) (?:\\w+ )?(?:appointments|bookings|reservations)|do i have (?:an?|any|another) ?(?:\\w+ )?${APPOINTMENT}|do you (?:have|see|still have) my ${APPOINTMENT}|what (?:appointments?|bookings?) do i have|my next ${APPOINTMENT}|when am i (?:booked|coming|scheduled)|remind me (?:when|of))\\b`
  ),
  prices:
    /\b(?:prices?|pricing|how much|costs?|rates?|fees?|charges?|quote|(?<!the )(?:expensive|cheap)(?!est)|what do you charge)\b/,
  services:
    /\b(?:services|treatments|what (?:\w+ )?do you (?:offer|do|provide)|what do you have|what(?:'s| is) (?:available to book|on offer)|which (?:service|services|treatments?)|list of|procedures|your menu|what (?:kind|type|sort)s? of)\b/,
  professionals:
    /\b(?:professionals|specialists|doctors|dentists|therapists|stylists|practitioners|staff|who (?:will|would|is|are|do|does|works?|sees?|can i see|are you)|which (?:doctor|professional|specialist)|with whom|your team|the team)\b/,
  duration: /\b(?:how long(?! (?:until|till|ago|have))|duration|how many minutes|what length)\b/,
  availability:
    /\b(?:give me (?:a|an|any|some) (?:time|slot|hour|opening)|availab\w*|openings?|free slots?|slots?|(?:any|what|which|other) (?:\w+ )?(?:times?|hours|spots?|space|gaps?)|when (?:can|could|are|is|do you have|would|might) (?:i|you|the|it|we)?|do you have (?:anything|something|time|any|space|room|a slot)|have you got (?:anything|any|a)|anything (?:free|open|on|for|tomorrow|today|next|in)|is (?:there|it) (?:\w+ )?(?:free|possible|anything|any)|fit me in|can i come|could i come|are you (?:free|available))\b/,
  hours:
    /\b(?:opening hours|business hours|working hours|what time (?:do|are) you (?:open|close)|when (?:do|are) you (?:open|close|closed)|are you (?:open|closed)|(?:do you|you) (?:open|close)|your hours)\b/,
  human:
    /\b(?:running (?:\w+ )*late|(?:i'll|i will|gonna|going to|might) be (?:a bit |a little |\d+ min(?:ute)?s? )?late|(?:speak|talk|chat|connect|transfer|pass|put|get|reach|contact)(?:ing)?(?: me)?(?: through)?(?: (?:to|with|on to|hold of))? (?:an? |the |some |with |to )?(?:\w+ )?(?:person|human|someone|somebody|agent|representative|rep|manager|operator|receptionist|advis[eo]r|colleague|staff|real|boss|reception|supervisor)|real (?:person|human)|human being|actual (?:person|human)|(?:want|need|prefer|like) (?:a |an )?(?:person|human|agent|operator|manager|someone real)|(?:call|phone|ring) me|can (?:someone|somebody) (?:call|phone|help|contact)|customer (?:service|support)|live agent|^(?:human|agent|person|operator|representative))\b/,
  complaint:
    /\b(?:complain\w*|refund|terrible|awful|horrible|disgusting|disgrace\w*|unacceptable|(?:bad|poor|worst|lousy) (?:service|experience|treatment)|worst|rip-?off|scam|sue you|lawyer|(?:very|really|so) (?:angry|upset|disappointed|unhappy|annoyed)|overcharged|charged (?:me )?(?:twice|too much|wrong)|ridiculous|fed up)\b/,
  urgent:
    /\b(?:urgent\w*|emergency|(?:severe|intense|terrible|unbearable|bad|awful|sharp|lots? of|extreme|so much|a lot of|excruciating|horrible|in|serious|strong) pain|pain is|hurts?(?: (?:a lot|so much|really|bad|badly|like hell))?|hurting|bleed\w*|blood|swollen|swelling|infect\w+|fever|pus|abscess|can'?t (?:breathe|sleep|eat|chew|stand the)|cannot (?:breathe|sleep|eat|chew)|accident|i (?:fell|broke|chipped|cracked|knocked)|(?:broke|broken|cracked|knocked[- ]out|chipped) (?:my |a )?(?:tooth|teeth|arm|leg|filling|crown)|tooth ?ache|killing me|passed out|faint\w*|agony|dizzy)\b/,
  outside:
    /\b(?:address|where (?:are|is|do|can i find)(?: you| it| the)?|located|location|directions|how (?:do|can) i (?:get|find|reach)|parking|park(?= (?:my|the|near|there|outside))|insurance|insured|credit card|debit card|by card|cash|pay(?:ment|ing)?s?|payment plan|instal?lments?|discounts?|promotions?|special offers?|coupon|invoice|receipt|warranty|prescription|wifi|wi-fi|pets?|dogs?|wheelchair|accessib\w+|phone number|website|instagram|jobs?|vacanc\w+|hiring|results|medical record|an[a]?esthe\w+)\b/,
  identity:
    /\b(?:are you (?:an? )?(?:robot|bot|machine|human|real|person|ai|real person|chatbot|computer)|(?:who|what) (?:are you|am i (?:talking|speaking|chatting))|is this (?:an? )?(?:bot|robot|machine|ai|real person|human)|your name|am i (?:talking|speaking|chatting))\b/,
  forget:
    /\b(?:wrong number|never ?mind|forget (?:it|about it|that)|leave it|drop it|not anymore|no longer interested|i'll think about it|let me think|don't bother)\b/,
  change:
    /\b(?:actually|instead|rather|on second thoughts?|i(?:'d| would)? prefer|changed my mind|better|i meant|i mean|sorry|(?<!can't |cannot |cant |can not |won't |not |to )make (?:it|that)|scratch that|no wait|wait)\b/,
  more: /\b(?:(?:other|more|different|further|additional|another) (?:times?|slots?|options?|openings?|hours?|choices?|one)|any(?:thing)? (?:else|other)|something else|none of (?:these|those|them)|(?:don't|doesn't|do not|does not|dont|won't) work|can'?t (?:do|make) (?:those|these|any|that))\b/,
  later: /\b(?:later(?! than)|a bit later|further out)\b/,
  earlier: /\b(?:earlier(?! than)|any sooner|sooner)\b/,
  otherDay:
    /\b(?:(?:another|different|other|some other) (?:day|date|days)|(?:the )?(?:following|next) day|day after that)\b/,
  any: /^\W*any\W*$|\b(?:whichever|whatever|any (?:of (?:them|those|these)|one|time|slot|will do|is fine|works)|anytime|either|doesn'?t matter|don'?t (?:mind|care)|no preference|not fussed|you (?:choose|pick|decide)|up to you|i'?m (?:flexible|easy|open)|all (?:good|fine|work)|whenever)\b/,
  soonest:
    /\b(?:as soon as (?:possible|you can)|asap|(?:the )?(?:soonest|earliest|next|first) (?:available|possible|one available|slot|appointment|opening|free|time|you have|you've)|(?:soonest|earliest)|right away|straight away|immediately|as early as possible)\b/,
  otherService:
    /\b(?:(?:the )?service(?=\W*$)|the other (?:one|service|treatment)|(?:a )?different (?:service|treatment)|another (?:service|treatment)|other service)\b/,
  sameTime: /\bsame (?:time|hour)\b/,
  speak: /\b(?:in|speak|prefer|use) (?:english|spanish|french)\b/,
  unsure:
    /\b(?:(?:i )?don'?t know|not sure|no idea|what do you (?:recommend|suggest)|which (?:one )?do you (?:recommend|suggest)|dunno|idk)\b/,
  offers:
    /\b(?:do you|you guys) (?:do|offer|have|provide|sell)(?! (?:any ?(?:thing|time)|something|time|availab|a slot|space|room|free|an? (?:slot|appointment)))\b/,
  wish: /\b(?:i want|i'd like|i would like|i need|looking for|id like)(?: to (?:get|have|book))?(?: a| an| some| the)? \w{4,}/,
  wellbeing:
    /\b(?:how (?:are|r) (?:you|u)|how's it going|how do you do|what'?s up|how is it going)\b/,
}
