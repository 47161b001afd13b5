// First names that callers in the United States and Canada often have. They only decide where a name could be another
// word: "its walt", "austin". A name that is not here is still a name where one was asked for.
export const firstNames: ReadonlySet<string> = new Set(
  `aaron abby abdul abe abel abigail abraham ada adam addison adrian adriana adrienne agnes ahmed aisha aj al alan alana albert alberto alec
  alejandra alejandro alex alexa alexander alexandra alexis alfonso alfred alfredo ali alice alicia alina alisha allen allison alma alonzo
  alvaro alvin alyssa amanda amber amelia ami amina amir amit amy ana andre andrea andres andrew andy angel angela angelica angelina angie
  anita ann anna anne annette annie anthony antoine antonio april araceli ariana ariel armando arnold art arthur arturo ashley asia astrid
  aubrey audrey august aurora austin ava barb barbara barry bart beatrice beatriz becca becky belinda bella ben benita benjamin bennie benny
  bernadette bernard bernice bert bertha beth bethany betsy betty beverly bianca bill billie billy blake blanca bo bob bobby bonnie brad
  bradley brady brandi brandon brandy brenda brendan brent brett brian briana bridget brittany brock brooke bruce bruno bryan bryce bryson
  bud byron caitlin caleb calvin cameron camila candace candice cara carl carla carlos carmen carol caroline carolyn carrie carter casey
  cassandra catalina catherine cathy cecilia cedric celeste celia cesar chad chandra charlene charles charlie charlotte chase chelsea cheryl
  chester chloe chris christa christian christie christina christine christopher christy chuck cindy claire clara clarence clark claude
  claudia clay clayton cliff clifford clint clinton clyde cody colby cole colin colleen connie connor conor consuelo corey cory courtney
  craig cristian cristina crystal curt curtis cynthia daisy dale dallas dalton damian damon dan dana daniel daniela danielle danny daphne
  darcy darin darlene darnell darrell darren darryl daryl dave david dawn dean deandre deanna deb debbie deborah debra dee deepak deja delia
  della delores demetrius denise dennis denny derek derrick deshawn desiree devin devon diana diane dianne diego dina dion dolores dominic
  dominique don donald donna donnie donovan dora doreen doris dorothy doug douglas drew duane dustin dwayne dwight dylan earl ebony ed eddie
  edgar edith edna eduardo edward edwin efrain eileen elaine eleanor elena eli elias elijah elisa elise elizabeth ella ellen ellie elliot
  elmer eloise elsa elsie elvira emanuel emil emilia emilio emily emma emmanuel enrique eric erica erick erik erika erin ernest ernesto
  ernie esmeralda esperanza esteban estela esther ethan eugene eva evan evelyn ezra fabian faith faye fatima federico felicia felipe felix
  fernando fern fiona florence floyd fran frances francesca francis francisco frank frankie franklin fred freda freddie frederick gabby
  gabe gabriel gabriela gail garrett gary gavin gene geoff geoffrey george georgia gerald gerard gerardo gilbert gina ginger gladys glen
  glenda glenn gloria gordon grace graciela grady graham grant greg gregg gregory greta gretchen griffin guadalupe guillermo gus gustavo guy
  gwen hailey hal haley hank hannah hans harold harriet harry harvey hassan hazel heather hector heidi helen henry herb herbert herman hilda
  holly homer hope howard hubert hugh hugo hunter ian ibrahim ida ignacio igor ike imani imran ines ingrid ira irene iris irma isaac isabel
  isabella isaiah ismael israel ivan ivy jace jack jackie jackson jacob jacqueline jada jaime jake jamal james jamie jan jane janet janice
  janine jared jasmine jason jasper javier jay jayden jean jeanette jeanne jeff jefferson jeffery jeffrey jen jenna jennie jennifer jenny
  jeremiah jeremy jerome jerry jess jesse jessica jessie jesus jill jim jimmy jo joan joann joanna joanne joaquin jodi jody joe joel joey
  johanna john johnathan johnnie johnny jon jonah jonathan joni jordan jorge jose josefina joseph josephine josh joshua josie joy joyce juan
  juana juanita judith judy julia julian juliana julie julio june justin kaitlyn kamal kara karen kari karina karl karla kate katherine
  kathleen kathryn kathy katie katrina kay kayla keisha keith kelley kelli kelly kelsey ken kendra kenneth kenny kent kerry kevin khalid kim
  kimberly kira kirk kirsten kris krista kristen kristin kristina krystal kurt kyle lakisha lamar lamont lana lance larry laura lauren
  laurie lawrence layla leah leann lee leigh leland lena leo leon leonard leonardo leonor leroy leslie lester leticia lewis liam lila
  lillian lily lincoln linda lindsay lindsey lisa liz liza lloyd logan lois lola lonnie lora lorena lorenzo loretta lori lorraine lou louis
  louise luann lucas lucia luciana lucille lucy luis luisa lupe luke luz lydia lyle lynette lynn mabel mack mackenzie maddie madison mae maggie
  mahmoud malcolm malik mandy manny manuel mara marc marcel marcela marcella marcia marco marcos marcus margaret margarita margie maria
  mariah marian mariana marianne maribel marie mariela marilyn mario marion marisa marisol marissa marjorie mark marla marlene marsha marta
  martha martin martina marty marvin mary mason mateo mathew matt matthew maureen maurice mauricio max maxine maya megan meghan mei mel
  melanie melinda melissa melody melvin mercedes meredith mia micah michael micheal michele michelle miguel mika mike mikey milagros mildred
  miles milton mindy minh miranda miriam misty mitch mitchell moe mohamed mohammed mohammad moises molly mona monica monique morgan moses
  muhammad muriel murray mustafa myra myrna myron nadia nadine nancy naomi natalia natalie natasha nate nathan nathaniel neal ned neil nell
  nelson nestor nia nicholas nichole nick nicolas nicole nikhil nikki nina noah noel noelia noelle noemi nolan nora norma norman octavio
  olga oliver olivia ollie omar opal ophelia orlando oscar otis otto owen pablo paige pam pamela parker pat patel patricia patrick patsy
  patti patty paul paula paulette paulina pauline pearl pedro peggy penny perla pete peter phil philip phillip phoebe phyllis pierre piper
  polly preston priscilla priya quentin quincy quinn rachel rafael raj rajesh ralph ramiro ramon ramona randall randy raquel rashad ravi ray
  raymond rebecca reed refugio regina reggie reginald rene renee rex reyna rhonda ricardo rich richard rick rickey ricky riley rita rob
  robert roberta roberto robin robyn rocio rochelle rod roderick rodney rodolfo rodrigo rogelio roger roland rolando roman ron ronald ronda
  ronnie roosevelt rory rosa rosalie rosalind rosario rose rosemary rosie ross roxanne roy ruben ruby rudy russ russell rusty ruth ryan sabrina
  sadie sal sally salvador sam samantha sami samir sammy samuel sandra sandy sanjay santiago santos sara sarah saul savannah scott sean
  sebastian selena serena sergio seth shana shane shannon shari sharon shaun shawn shawna sheila shelby sheldon shelia shelley shelly sheri
  sherman sherri sherry sheryl shirley sidney sierra silvia simon skyler socorro sofia sol solomon sondra sonia sonja sonny sonya
  sophia sophie spencer stacey staci stacy stan stanley stella stephanie stephen steve steven stewart stu stuart sue summer sunil susan
  susana susie suzanne sydney sylvester sylvia tabitha tamara tamika tammy tanya tara tasha tatiana taylor ted terence teresa teri terrance
  terrell terrence terri terry tess tessa thelma theo theodore theresa thomas tiffany tim timmy timothy tina tj tobias toby todd tom tomas tommy
  toni tony tonya tracey traci tracy travis trent trevor tricia trina trish trisha tristan troy trudy ty tyler tyrone ursula valentina
  valeria valerie van vance vanessa vaughn velma vera vern vernon veronica vic vicente vicki vickie vicky victor victoria vijay vince vincent
  viola violet virgil virginia vivian wade walker wallace wally walt walter wanda warren wayne wendell wendy wes wesley whitney wilbur will
  willa willard william willie wilma winston xavier ximena yadira yesenia yolanda yusuf yvette yvonne zach zachary zack zainab zane zoe zoey
  aaliyah abena abril adaeze adebayo adelaide aditi aditya agustin ahmad aiden akira alba aleksandr alondra amara amari amirah anaya angelo anh anjali
  antwan anushka arjun ashanti ayanna ayesha azalea bao bertram beto bilal binh brayden brianna bryanna camilla carlotta cassidy chante chayton
  chiamaka chidi chinedu cindi clarissa cletus damaris dante darius dashawn davonte demarcus devante devonte dimitri donnell edgardo elian eliseo
  emiliano ethel eunice ezekiel fatou fidel folake gertrude giovanni giselle giuseppe griselda hakim hamza hao harpreet heriberto hieu hoang huong
  hussein indira isaias isha itzel ivette izaiah jaden jahmal jaleesa jalen jamaal jamar jamila janelle jaquan jasmin jaylen jazmin jermaine jin
  joselyn jovan juwan kadijah kamari kareem karthik katarzyna kaylee kelechi kelvin kenji keshawn keyshawn khadija kiana kiara kimora kofi kwame kyrie
  lashonda latasha latisha latoya leilani lien linh lucero lupita makayla marquis maximiliano mikayla musa myrtle nayeli nellie nevaeh ngoc nikita noe
  nuno nyla obinna oluwaseun osman osvaldo paloma patrice paxton phuong pooja quynh raheem rahul rakesh rashida raul raymundo reina renata reynaldo
  rigoberto rohan rosalinda roscoe roxana salma samira sandeep shanice shaniqua shaquille shreya soledad sunita suresh svetlana tanisha tariq tenisha
  teresita thanh thao thuy tia tiana trevon treyvon tuan tyesha tyrell tyrese uriel vikram vishal vivek wei xiomara xochitl yahir yasmin yasmine yosef
  yuki zaire zara zaria zayne zuri`
    .trim()
    .split(/\s+/),
);
