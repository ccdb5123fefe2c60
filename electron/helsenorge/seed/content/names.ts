/**
 * Names with rough frequencies (bearers in Norway: family names in thousands, given names relative within their generation). The people are
 * invented by drawing given name, family name, birth date and street apart from each other.
 */

/** Given names by decade of birth: fashion is what makes an age believable. */
export const GIVEN: readonly { readonly bornFrom: number; readonly female: string; readonly male: string }[] = [
  {
    bornFrom: 1900,
    female:
      'Anne 30, Inger 28, Kari 26, Liv 22, Solveig 20, Astrid 19, Randi 18, Gerd 17, Ingrid 16, Marit 16, Bjørg 15, Berit 15, Ruth 13, Else 13, Turid 13, Aud 12, Åse 11, Reidun 11, Torill 9, Karin 9, Eva 9, Gunvor 8, Sigrid 8, Aslaug 8, Borghild 6, Edith 6, Synnøve 6, Jorunn 6, Margit 5, Gudrun 5, Anne Marie 5, Anne Lise 4, Ellen 4, Klara 3, Oddny 3, Signe 3, Valborg 2, Petra 2',
    male: 'Jan 26, Per 26, Kjell 24, Bjørn 23, Arne 21, Odd 20, Svein 19, Knut 18, Ole 17, Hans 16, Rolf 14, Olav 13, Tor 13, Leif 12, Harald 12, Egil 11, Terje 11, Gunnar 11, Einar 10, Arvid 9, Helge 9, Magne 8, Nils 8, Sverre 8, Asbjørn 7, Johan 7, Sigurd 6, Trygve 6, Ivar 6, Reidar 6, Oddvar 5, Kåre 5, Jan Erik 5, Per Arne 4, Torleif 3, Halvor 3, Anton 2',
  },
  {
    bornFrom: 1958,
    female:
      'Anne 24, Hilde 22, Bente 20, Anita 18, Marianne 18, Nina 17, Heidi 17, Tone 16, Kristin 15, Wenche 14, Trine 14, Elisabeth 14, Mette 13, Lene 12, Siv 12, Monica 12, Ellen 11, Merete 10, Grete 10, Hege 10, Unni 10, Linda 10, Laila 9, Kirsten 9, Eli 9, Gro 9, Sissel 8, Vigdis 8, Cecilie 8, Ann Kristin 6, Siri 6, Ragnhild 6, Anne Grethe 5, Lisbeth 5, Torunn 5, Gunn 4, May Britt 4',
    male: 'Jan 22, Geir 21, Svein 20, Morten 20, Terje 19, Rune 18, Tom 16, Frode 15, Øyvind 15, Trond 15, Per 14, Stein 13, Erik 13, Knut 12, Tore 12, Bjørn 12, Lars 12, Hans 11, Harald 10, Roger 10, Espen 9, Dag 9, Kjetil 9, Arild 9, Jarle 8, Roy 8, Ole 8, Stig 8, Inge 7, Steinar 7, Atle 7, Jon 7, Pål 6, Jan Erik 6, Tor Arne 4, Vidar 6, Ketil 4, Eivind 5, Sigbjørn 3',
  },
  {
    bornFrom: 1978,
    female:
      'Silje 22, Camilla 21, Ida 19, Maria 18, Kristine 17, Marte 16, Ingrid 16, Hanne 15, Stine 15, Linn 14, Lene 14, Line 14, Christina 13, Anette 12, Julie 12, Tonje 11, Karoline 11, Heidi 10, Monica 10, Mari 10, Therese 10, Siri 9, Ane 9, Ragnhild 8, Kine 8, Malin 8, Katrine 8, Guro 7, Elin 7, Marianne 7, Cathrine 7, Veronica 6, Susanne 6, Solveig 5, Ingvild 7, Gunhild 4, Eline 5, Sunniva 5, Marit 4',
    male: 'Kristian 20, Thomas 20, Lars 18, Andreas 18, Martin 17, Christian 15, Stian 15, Espen 14, Ole 13, Anders 13, Marius 13, Fredrik 13, Håvard 12, Magnus 12, Eirik 12, Kjetil 11, Daniel 11, Øystein 10, Henrik 10, Jonas 10, Erlend 9, Tommy 9, Sindre 8, Hans 8, Pål 8, Jon 8, Tor 8, Morten 8, Eivind 8, Simen 7, Joakim 7, Gaute 6, Ronny 6, Bård 5, Steffen 5, Vegard 7, Torstein 5, Even 5, Audun 4, Ole Martin 4',
  },
  {
    bornFrom: 1995,
    female:
      'Emma 18, Ida 17, Thea 17, Julie 16, Nora 15, Sara 15, Ingrid 14, Maria 14, Emilie 13, Hanna 13, Amalie 12, Martine 11, Vilde 11, Malin 10, Andrea 10, Tuva 10, Frida 10, Mathilde 9, Mia 9, Marte 9, Oda 8, Sofie 8, Karoline 8, Anna 8, Victoria 7, Eline 7, Maja 7, Synne 6, Sunniva 6, Jenny 6, Selma 5, Helene 5, Astrid 5, Ronja 4, Mina 4, Live 4',
    male: 'Markus 16, Mathias 16, Kristian 15, Jonas 15, Martin 15, Andreas 14, Daniel 14, Alexander 13, Henrik 13, Sander 12, Fredrik 12, Emil 12, Tobias 12, Elias 11, Magnus 11, Sondre 10, Lucas 10, Sebastian 10, Sindre 9, Adrian 9, Ole 9, Marius 9, Eirik 9, Håkon 8, Simen 8, Jakob 8, Oliver 8, Vetle 6, Even 6, Vegard 6, Erik 6, Oskar 6, Snorre 3, Brage 4, Aksel 5, Sverre 4',
  },
  {
    bornFrom: 2009,
    female:
      'Nora 18, Emma 17, Sofie 15, Olivia 14, Ella 14, Sara 13, Maja 13, Ingrid 12, Leah 11, Emilie 11, Ada 10, Frida 10, Astrid 10, Selma 9, Tiril 9, Anna 9, Sofia 9, Iben 8, Hedda 8, Mia 8, Ellinor 7, Live 7, Eva 6, Solveig 5, Thea 7, Mathilde 6, Johanne 6, Amalie 6, Agnes 6, Hanna 5, Sigrid 5, Vilja 4, Alma 6, Tuva 5, Eira 4',
    male: 'Jakob 16, Noah 16, Emil 15, Lucas 15, Oskar 14, Oliver 14, Filip 13, Elias 13, William 13, Aksel 12, Henrik 11, Isak 11, Liam 11, Theodor 10, Kasper 10, Magnus 9, Johannes 9, Håkon 9, Mathias 9, Tobias 8, Ludvig 8, Olav 7, Jonas 7, Sander 7, Ulrik 6, Ola 6, Mikkel 6, Ask 5, Sverre 5, Adam 6, August 6, Alfred 5, Even 4, Ivar 3, Odin 4, Vetle 4',
  },
]

export const FAMILY =
  'Hansen 52, Johansen 49, Olsen 48, Larsen 37, Andersen 37, Pedersen 34, Nilsen 34, Kristiansen 23, Jensen 22, Karlsen 20, Johnsen 20, Pettersen 19, Eriksen 19, Berg 18, Haugen 15, Hagen 14, Johannessen 13, Andreassen 13, Jacobsen 12, Dahl 12, Jørgensen 12, Halvorsen 12, Henriksen 12, Lund 12, Sørensen 11, Jakobsen 11, Moen 10, Gundersen 10, Iversen 10, Strand 10, Svendsen 10, Solberg 10, Martinsen 10, Knutsen 9, Eide 9, Paulsen 9, Bakken 9, Kristoffersen 9, Mathisen 9, Lie 9, Rasmussen 8, Amundsen 8, Kristensen 8, Lunde 8, Berge 8, Bakke 8, Moe 8, Nygård 7, Solheim 7, Fredriksen 7, Holm 7, Lien 7, Andresen 7, Hauge 7, Christensen 7, Knudsen 7, Evensen 6, Sæther 6, Aas 6, Myhre 6, Hanssen 6, Haugland 6, Thomassen 6, Simonsen 6, Sivertsen 6, Berntsen 6, Danielsen 6, Ruud 5, Arnesen 5, Rønning 5, Sandvik 5, Næss 5, Ødegård 5, Antonsen 5, Fjeld 3, Haug 5, Ellingsen 5, Edvardsen 5, Vik 5, Thorsen 5, Isaksen 5, Gulbrandsen 4, Birkeland 4, Aune 4, Ness 4, Strøm 4, Wold 4, Hermansen 4, Tangen 4, Hovland 4, Brekke 4, Bøe 4, Aasen 4, Bråten 4, Sunde 3, Nes 3, Foss 3, Haaland 3, Dale 3, Mikkelsen 4, Rønningen 3, Myrvold 3, Tveit 3, Eikeland 3, Hoel 3, Engen 3, Lysne 1, Sletten 2, Kvam 2, Rødland 1, Nordby 3, Stokke 3, Gjerde 2, Skogen 2, Nyhus 1, Fossum 2, Kleven 2, Bjerke 2, Holte 2, Opsahl 1, Helle 2, Sætre 2, Grønvold 1, Vangen 1, Tveiten 1, Hjelle 1, Røed 1, Bergseth 1, Skaar 1, Løken 2, Brattli 1, Nerland 1, Myklebust 2, Rogne 1, Storli 1, Furuseth 1, Ulvestad 1, Langeland 2, Håland 1, Refsnes 1, Selnes 1, Tømmerås 1, Valen 1, Ytterdal 1, Øvrebø 1, Åsheim 1, Kvåle 1, Bjørnstad 2, Nordahl 1, Hegge 1, Elvestad 1'

/** People whose family came from elsewhere. `family` with a stroke: the man's and the woman's form. `english`: how likely they write in English. */
export const ELSEWHERE: readonly {
  readonly weight: number
  readonly english: number
  readonly female: string
  readonly male: string
  readonly family: string
}[] = [
  {
    weight: 22,
    english: 0.4,
    female:
      'Anna 5, Katarzyna 4, Agnieszka 4, Małgorzata 3, Magdalena 3, Monika 3, Joanna 2, Ewa 2, Zuzanna 2, Maja 2, Lena 2',
    male: 'Piotr 5, Krzysztof 4, Tomasz 4, Marcin 4, Paweł 3, Jakub 3, Michał 3, Łukasz 2, Grzegorz 2, Filip 2, Szymon 2',
    family:
      'Kowalski/Kowalska 4, Nowak 5, Wiśniewski/Wiśniewska 3, Wójcik 3, Kamiński/Kamińska 3, Lewandowski/Lewandowska 2, Zieliński/Zielińska 2, Mazur 2, Krawczyk 2, Dąbrowski/Dąbrowska 2',
  },
  {
    weight: 9,
    english: 0.35,
    female: 'Rasa 3, Jurgita 3, Daiva 2, Inga 2, Lina 2, Eglė 2, Gabija 2, Ugnė 1',
    male: 'Tomas 3, Darius 3, Mindaugas 2, Vytautas 2, Andrius 2, Lukas 2, Matas 2, Rokas 1',
    family:
      'Kazlauskas/Kazlauskienė 3, Petrauskas/Petrauskienė 2, Jankauskas/Jankauskienė 2, Stankevičius/Stankevičienė 1, Balčiūnas/Balčiūnienė 1',
  },
  {
    weight: 8,
    english: 0.3,
    female: 'Olena 4, Iryna 4, Oksana 3, Svitlana 3, Natalia 3, Yuliia 2, Daryna 2, Sofiia 2',
    male: 'Oleksandr 4, Serhii 3, Andrii 3, Dmytro 3, Volodymyr 2, Maksym 2, Danylo 2, Artem 2',
    family: 'Shevchenko 3, Kovalenko 3, Bondarenko 3, Tkachenko 2, Melnyk 3, Kravchenko 2, Savchenko 1',
  },
  {
    weight: 10,
    english: 0.08,
    female: 'Fadumo 4, Amina 4, Hodan 3, Asha 3, Hibo 2, Khadija 3, Ifrah 2, Ayan 2',
    male: 'Abdi 4, Mohamed 6, Ahmed 4, Hassan 3, Yusuf 3, Ismail 2, Zakaria 2, Liban 2',
    family: 'Ali 5, Mohamed 5, Hassan 4, Ahmed 4, Abdi 3, Warsame 2, Farah 3, Omar 3, Jama 2, Nur 2',
  },
  {
    weight: 10,
    english: 0.1,
    female: 'Fatima 4, Aisha 3, Sana 3, Nadia 3, Zainab 2, Iqra 2, Mariam 3, Hira 2',
    male: 'Mohammad 5, Ali 4, Usman 3, Imran 3, Bilal 3, Hamza 3, Adeel 2, Zain 2',
    family: 'Khan 5, Ahmed 4, Hussain 4, Mahmood 3, Malik 3, Iqbal 2, Butt 2, Akhtar 2, Chaudhry 2',
  },
  {
    weight: 9,
    english: 0.15,
    female: 'Rima 3, Nour 3, Layla 3, Hala 2, Zahra 3, Yasmin 3, Rania 2, Shirin 2',
    male: 'Ahmad 4, Omar 4, Khaled 3, Samir 2, Hussein 3, Reza 3, Karim 2, Ibrahim 2',
    family: 'Al-Hassan 3, Haddad 3, Khalil 3, Hosseini 3, Rahimi 2, Karimi 2, Saleh 3, Mansour 2, Barzani 1',
  },
  {
    weight: 6,
    english: 0.15,
    female: 'Selam 3, Helen 3, Rahel 3, Saba 2, Feven 2, Winta 2',
    male: 'Samuel 3, Yonas 3, Dawit 3, Filmon 2, Tesfay 2, Abel 2',
    family: 'Tesfay 3, Haile 3, Gebre 2, Kidane 2, Mehari 2, Berhane 1, Ghebremedhin 1',
  },
  {
    weight: 6,
    english: 0.06,
    female: 'Linh 3, Thi Mai 3, Lan 2, Huong 2, Kim 2, Emma 2, Thanh 2',
    male: 'Minh 3, Van Duc 2, Tuan 2, Hieu 2, Kevin 2, Quang 2, Anh 2',
    family: 'Nguyen 8, Tran 5, Pham 3, Le 3, Vo 2, Hoang 1, Huynh 1',
  },
  {
    weight: 6,
    english: 0.3,
    female: 'Maricel 3, Grace 3, Jasmine 3, Rosalie 2, Kanya 2, Malee 2, Siriporn 2',
    male: 'Jose 2, Mark 2, Angelo 2, John Paul 1, Somchai 1',
    family: 'Santos 3, Reyes 3, Cruz 3, Garcia 2, Mendoza 2, Srisai 1, Chaiyasit 1',
  },
  {
    weight: 8,
    english: 0.05,
    female: 'Annika 3, Karin 3, Elin 3, Lisa 3, Sofia 2, Pernille 2, Kirsten 2',
    male: 'Johan 4, Mikael 3, Anders 3, Niklas 2, Søren 2, Jens 2, Oskar 2',
    family: 'Andersson 5, Johansson 5, Karlsson 4, Nilsson 4, Lindqvist 2, Sjöberg 1, Mortensen 2, Møller 2',
  },
  {
    weight: 6,
    english: 0.45,
    female: 'Sabine 2, Julia 2, Hannah 2, Emily 2, Claire 2, Priya 2, Anjali 2, Lucia 2',
    male: 'Stefan 2, Thomas 2, James 2, Daniel 2, Arjun 2, Rahul 2, Marco 2, Carlos 2',
    family: 'Schneider 2, Müller 2, Smith 2, Taylor 2, Sharma 2, Kumar 2, Singh 3, Rossi 1, Silva 2, Popescu 2',
  },
  {
    weight: 4,
    english: 0.08,
    female: 'Ayşe 2, Elif 2, Zeynep 2, Dilan 2, Lejla 2, Amra 2, Arta 2',
    male: 'Mehmet 2, Emre 2, Baran 2, Adnan 2, Emir 2, Arben 2',
    family: 'Yılmaz 2, Demir 2, Kaya 2, Hadžić 2, Begović 1, Krasniqi 2, Berisha 2',
  },
]

export const SAMI = {
  female:
    'Elle 4, Inga 4, Biret 3, Risten 3, Máret 3, Sunná 2, Ellen Marit 3, Anne Sárá 2, Karen Anne 2, Láilá 2, Elle Márjá 1, Ravna 2',
  male: 'Ánte 3, Nils 4, Mikkel 4, Jovnna 3, Niillas 3, Áilu 2, Ole Henrik 2, Isak 3, Issát 1, Johan Ánte 1, Mathis 3, Piera 2',
  family:
    'Eira 4, Sara 5, Gaup 4, Hætta 4, Utsi 3, Somby 3, Turi 2, Oskal 2, Varsi 1, Anti 2, Balto 2, Triumf 1, Buljo 2, Valio 1',
}
